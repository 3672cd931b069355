# Makes the application image and the .msi on Windows: installers/windows/build.ps1
# The product must be built: mvn package. Needs WiX (https://wixtoolset.org). What is made stands in target\installers.
# The steps are those of installers/app-image.sh.
$ErrorActionPreference = 'Stop'

$root = (Resolve-Path "$PSScriptRoot\..\..").Path
$work = "$root\target\installers"
$icons = "$root\icons\target\drawn\installers"
$launcher = 'Facet'

function Invoke-Checked([string] $program, [string[]] $arguments) {
    & $program @arguments
    if ($LASTEXITCODE -ne 0) { throw "$program ended with $LASTEXITCODE" }
}

function Read-Settings {
    $settings = @{}
    foreach ($line in Get-Content "$root\installers\settings") {
        if ($line -match "^([A-Z_]+)='(.*)'$") { $settings[$Matches[1]] = $Matches[2] }
    }
    $settings
}

function Find-Jdk {
    $homes = @($env:FACET_JAVA_HOME, $env:JAVA_HOME) + (Get-Item "$env:ProgramFiles\Eclipse Adoptium\*",
        "$env:ProgramFiles\Java\*", "$env:ProgramFiles\Microsoft\jdk*" -ErrorAction SilentlyContinue).FullName
    foreach ($jdk in $homes) {
        if (-not $jdk -or -not (Test-Path "$jdk\bin\jpackage.exe") -or -not (Test-Path "$jdk\release")) { continue }
        $version = (Select-String -Path "$jdk\release" -Pattern '^JAVA_VERSION="(\d+)').Matches[0].Groups[1].Value
        if ([int] $version -ge 25) { return $jdk }
    }
    throw 'facet: needs a JDK 25 or later and found none; install one, say from https://adoptium.net, or name it in FACET_JAVA_HOME.'
}

$settings = Read-Settings
$jdk = Find-Jdk
$appJar = Get-Item "$root\app\target\app-*.jar" | Select-Object -First 1
$version = $appJar.BaseName -replace '^app-', ''
$javafx = Get-Item "$root\app\target\lib\javafx-*-win*.jar"
Remove-Item $work -Recurse -Force -ErrorAction SilentlyContinue
New-Item "$work\input", "$work\natives", "$work\sqlite" -ItemType Directory | Out-Null

# The runtime, with JavaFX's native libraries beside the system's.
Invoke-Checked "$jdk\bin\jlink" (@('--module-path', ($javafx.FullName -join ';'), '--add-modules', $settings.MODULES) +
    $settings.JLINK_OPTIONS.Split(' ') + @('--exclude-resources', 'glob:/javafx.*/*.dll', '--output', "$work\runtime"))
Push-Location "$work\natives"
foreach ($jar in $javafx) { Invoke-Checked "$jdk\bin\jar" @('xf', $jar.FullName) }
Pop-Location
Copy-Item "$work\natives\*.dll" "$work\runtime\bin"

# The jars, SQLite's with its native library for this system beside it.
Copy-Item $appJar, "$root\app\target\lib\*.jar" "$work\input"
Remove-Item "$work\input\javafx-*.jar"
Copy-Item "$root\samples\shop" "$work\input\sample" -Recurse
$sqlite = (Get-Item "$work\input\sqlite-jdbc-*.jar").FullName
Push-Location "$work\sqlite"
Invoke-Checked "$jdk\bin\jar" @('xf', $sqlite)
$processor = if ($env:PROCESSOR_ARCHITECTURE -eq 'ARM64') { 'aarch64' } else { 'x86_64' }
Copy-Item "org\sqlite\native\Windows\$processor\*" "$work\input"
Remove-Item 'org\sqlite\native' -Recurse
Invoke-Checked "$jdk\bin\jar" @('cfm', $sqlite, 'META-INF\MANIFEST.MF', '.')
Pop-Location

# The application image.
$options = Get-Content "$root\installers\java.options" | Where-Object { $_ -and -not $_.StartsWith('#') } |
    ForEach-Object { '--java-options', $_ }
Invoke-Checked "$jdk\bin\jpackage" (@('--type', 'app-image', '--dest', "$work\image", '--name', $launcher,
    '--app-version', $version, '--vendor', $settings.VENDOR, '--description', $settings.DESCRIPTION,
    '--copyright', $settings.COPYRIGHT, '--icon', "$icons\facet.ico", '--runtime-image', "$work\runtime",
    '--input', "$work\input", '--main-jar', $appJar.Name, '--main-class', $settings.MAIN_CLASS,
    '--java-options', '-Dorg.sqlite.lib.path=$APPDIR', '--java-options', '-Dfacet.sample=$APPDIR\sample') + $options)

# The cache of a training run. The launcher has no console, so it is waited for.
$program = "$work\image\$launcher\$launcher.exe"
$app = "$work\image\$launcher\app"
$record = "$work\facet.aot.record"
$training = $settings.TRAINING_OPTIONS.Split(' ') + @('--snapshot', "$work\training.png", "$root\$($settings.TRAINING_PROJECT)")
$env:JAVA_TOOL_OPTIONS = "-XX:AOTMode=record -XX:AOTConfiguration=$record -Duser.home=$work -Dglass.platform=Headless -Dprism.order=sw -Dfacet.headless=true -Dfacet.training=true"
Start-Process $program -ArgumentList $training -Wait
$env:JAVA_TOOL_OPTIONS = "-XX:AOTMode=create -XX:AOTConfiguration=$record -XX:AOTCache=$app\facet.aot"
Start-Process $program -Wait
Remove-Item env:JAVA_TOOL_OPTIONS
if (-not (Test-Path "$app\facet.aot")) { throw 'facet: the training run left no cache' }
Remove-Item $record -ErrorAction SilentlyContinue
Add-Content "$app\$launcher.cfg" 'java-options=-XX:AOTCache=$APPDIR\facet.aot' -Encoding ascii

# The installer.
Set-Content "$work\prisma.properties" -Encoding ascii @('extension=prisma', 'mime-type=text/x-prisma',
    'description=Prisma schema', "icon=$($icons -replace '\\', '/')/document.ico")
Set-Content "$work\sqlite.properties" -Encoding ascii @('extension=db sqlite sqlite3',
    'mime-type=application/vnd.sqlite3', 'description=SQLite database')
Invoke-Checked "$jdk\bin\jpackage" @('--type', 'msi', '--dest', $work, '--app-image', "$work\image\$launcher",
    '--name', $launcher, '--app-version', $version, '--vendor', $settings.VENDOR,
    '--file-associations', "$work\prisma.properties", '--file-associations', "$work\sqlite.properties",
    '--win-menu', '--win-menu-group', $settings.TITLE, '--win-shortcut-prompt', '--win-dir-chooser',
    '--win-per-user-install', '--win-upgrade-uuid', $settings.UPGRADE_ID)
Get-Item "$work\*.msi"
