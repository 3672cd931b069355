@echo off
rem Starts Facet from its sources on Windows; see the file "facet" for what each step is for.
setlocal enabledelayedexpansion
set "needed=25"
set "root=%~dp0"
set "root=%root:~0,-1%"
set "state=%root%\target\launcher"
set "jdk="

if defined FACET_JAVA_HOME (
    call :suits "%FACET_JAVA_HOME%"
    if not defined jdk (
        echo facet: FACET_JAVA_HOME is not a JDK %needed% or later: %FACET_JAVA_HOME% 1>&2
        exit /b 1
    )
)
if not defined jdk if defined JAVA_HOME call :suits "%JAVA_HOME%"
if not defined jdk for /f "delims=" %%j in ('where java 2^>nul') do call :suits "%%~dpj.."
if not defined jdk for /d %%v in (
    "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*"
    "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*"
    "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\*jdk*"
) do call :suits "%%~v"
if not defined jdk (
    echo facet: needs a JDK %needed% or later and found none; install one, say from https://adoptium.net, or name it in FACET_JAVA_HOME. 1>&2
    exit /b 1
)

call :is_built
if not defined built (
    call :build || exit /b 1
)
call :find_jars
"%jdk%\bin\java" "@%root%\installers\java.options" %FACET_JAVA_OPTIONS% -XX:AOTCache="%state%\facet.aot" -Dfacet.sample="%root%\samples\shop" --module-path "%module_path%" --add-modules javafx.controls -cp "%class_path%" facet.app.Main %*
exit /b %errorlevel%

:suits
if defined jdk exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
    for /f "tokens=1 delims=." %%n in ("%%~v") do if %%n geq %needed% set "jdk=%~f1"
)
exit /b 0

:is_built
set "built="
if not exist "%state%\built" exit /b 0
if not exist "%root%\app\target\launcher\app-*.jar" exit /b 0
powershell -NoProfile -Command "$built = (Get-Item '%state%\built').LastWriteTimeUtc; $newer = Get-ChildItem '%root%\pom.xml', '%root%\*\pom.xml', '%root%\*\src\main' -Recurse | Where-Object LastWriteTimeUtc -gt $built | Select-Object -First 1; exit [int][bool]$newer"
if not errorlevel 1 set "built=yes"
exit /b 0

:build
where mvn >nul 2>nul
if errorlevel 1 (
    echo facet: needs Maven to build and found none; install it, say from https://maven.apache.org. 1>&2
    exit /b 1
)
if not exist "%state%" mkdir "%state%"
echo Building Facet (once)... 1>&2
if exist "%state%\facet.aot" del /q "%state%\facet.aot"
if exist "%root%\app\target\launcher\lib" rmdir /s /q "%root%\app\target\launcher\lib"
del /q "%root%\app\target\launcher\app-*.jar" 2>nul
type nul >"%state%\started"
set "JAVA_FACET_HOME=%jdk%"
call mvn -B -q -f "%root%\pom.xml" -P launch -Dbuild.folder=target/launcher -pl app -am package -Dmaven.test.skip -Dspotless.check.skip >"%state%\build.log" 2>&1 <nul
if errorlevel 1 (
    powershell -NoProfile -Command "Get-Content '%state%\build.log' -Tail 20" 1>&2
    echo facet: the build failed; all of its output is in %state%\build.log 1>&2
    exit /b 1
)
call :find_jars
call :train >>"%state%\build.log" 2>&1 <nul
move /y "%state%\started" "%state%\built" >nul
exit /b 0

:train
set "training=-Dglass.platform=Headless -Dprism.order=sw -Dfacet.headless=true -Dfacet.training=true"
"%jdk%\bin\java" "@%root%\installers\java.options" -XX:AOTMode=record -XX:AOTConfiguration="%state%\facet.aot.record" %training% -Dfacet.sample="%root%\samples\shop" --module-path "%module_path%" --add-modules javafx.controls -cp "%class_path%" facet.app.Main --view split --snapshot "%state%\training.png" "%root%\samples\shop"
if not errorlevel 1 "%jdk%\bin\java" "@%root%\installers\java.options" -XX:AOTMode=create -XX:AOTConfiguration="%state%\facet.aot.record" -XX:AOTCache="%state%\facet.aot" -Dfacet.sample="%root%\samples\shop" --module-path "%module_path%" --add-modules javafx.controls -cp "%class_path%" facet.app.Main
del /q "%state%\facet.aot.record" "%state%\training.png" 2>nul
exit /b 0

:find_jars
set "class_path="
set "module_path="
for %%j in ("%root%\app\target\launcher\app-*.jar" "%root%\app\target\launcher\lib\*.jar") do (
    set "name=%%~nj"
    if "!name:~0,7!"=="javafx-" (
        if not "!name:-win=!"=="!name!" set "module_path=!module_path!%%~fj;"
    ) else (
        set "class_path=!class_path!%%~fj;"
    )
)
exit /b 0
