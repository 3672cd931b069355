#!/bin/sh
# Compares Facet's verdicts and datamodels with those of Prisma's engine, and prints the figures of docs/conformance.md.
#
# bench/conformance.sh ENGINE COMPARE MUTATE MODERNISE SCHEMAS UNITS [SEED] [FACET]
#
#   ENGINE     a script for Node that runs Prisma's engine:
#                --v=6|7 lint --units=UNITS        prints {"file","diagnostics":[{"start","end","warning"}]} for each unit
#                --v=6|7 lint --jsonl=FILE         prints {"id","diagnostics"} for each line {"id","text"}
#                --v=6|7 datamodel FILE...         prints the datamodel of a schema, and fails if it is not valid
#   COMPARE    a script for Node that compares two files of such lines by severity, start and end
#   MUTATE     a command that writes lines {"id","text"} with $COUNT damaged schemas out of $FOLDER to $OUT, by $SEED
#   MODERNISE  a script for Node that copies SCHEMAS without connection URLs, as Prisma 7 wants them: FROM TO
#   SCHEMAS    a folder of schemas
#   UNITS      a file [{"name","files":[...]}] that says which files of SCHEMAS make one schema
#   SEED       of the damaged schemas, 1 by default
#   FACET      the command to measure, ./facet by default
#
# The answers to the questions of an editor are measured by bench/questions.sh; with its first two arguments in $SERVER and
# $WASM, and its prepared cases in $CASES, it is run at the end.
set -eu
[ $# -ge 6 ] || { sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p;}' "$0"; exit 2; }
absolute() { case $1 in /*) echo "$1" ;; *) echo "$PWD/$1" ;; esac; }
engine=$(absolute "$1") compare=$(absolute "$2") mutate=$3 modernise=$(absolute "$4")
schemas=$(absolute "$5") units=$(absolute "$6") seed=${7:-1} facet=$(absolute "${8:-facet}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The units of a folder as lines {"id","files":[[name,text],...]}.
lines() {
  node -e 'const fs=require("fs"),path=require("path");const [dir,units]=process.argv.slice(1);
    for(const u of JSON.parse(fs.readFileSync(units)))
      console.log(JSON.stringify({id:u.name,files:u.files.map(f=>[f,fs.readFileSync(path.join(dir,f),"utf8")])}))' "$1" "$units"
}

# Facet ends with 1 where schemas have errors, as most of these have.
answer() { "$facet" "$@" || [ $? -eq 1 ]; }

verdicts() { # TITLE RULES FOLDER
  lines "$3" >"$work/units.jsonl"
  (cd "$3" && node "$engine" --v="$2" lint --units="$units") >"$work/engine.jsonl"
  answer validate --rules "$2" --jsonl "$work/units.jsonl" >"$work/facet.jsonl"
  echo "$1: $(node "$compare" "$work/engine.jsonl" "$work/facet.jsonl" --show=0 | head -1)"
}

mutants() { # TITLE RULES FOLDER
  SEED=$seed COUNT=5000 FOLDER=$3 OUT=$work/mutants.jsonl sh -c "$mutate" >"$work/log" 2>&1
  node "$engine" --v="$2" lint --jsonl="$work/mutants.jsonl" >"$work/engine.jsonl"
  answer validate --rules "$2" --jsonl "$work/mutants.jsonl" >"$work/facet.jsonl"
  echo "$1: $(node "$compare" "$work/engine.jsonl" "$work/facet.jsonl" --show=0 | head -1)"
}

datamodels() { # TITLE RULES FOLDER
  lines "$3" >"$work/units.jsonl"
  answer datamodel --rules "$2" --jsonl "$work/units.jsonl" >"$work/facet.jsonl"
  (cd "$3" && node -e 'const fs=require("fs"),{spawnSync}=require("child_process");const [engine,v,units,ours]=process.argv.slice(1);
    const isSame=(a,b)=>{try{require("assert").deepStrictEqual(a,b);return true}catch{return false}};
    const facet=new Map(fs.readFileSync(ours,"utf8").split("\n").filter(Boolean).map(l=>JSON.parse(l)).map(x=>[x.id,x.datamodel]));
    let valid=0,same=0;
    for(const u of JSON.parse(fs.readFileSync(units))){
      const r=spawnSync(process.execPath,[engine,"--v="+v,"datamodel",...u.files],{encoding:"utf8",maxBuffer:1<<28});
      let datamodel;try{datamodel=JSON.parse(r.stdout)}catch{continue}
      if(r.status!==0||!datamodel.models)continue;
      valid++;if(isSame(datamodel,facet.get(u.name)))same++;
    }
    console.log(`${same} of ${valid} valid schemas identical (${(100*same/valid).toFixed(2)}%)`)' "$engine" "$2" "$units" "$work/facet.jsonl") \
    | sed "s/^/$1: /"
}

node "$modernise" "$schemas" "$work/modern" >"$work/log"
verdicts "rules 6, as written" 6 "$schemas"
verdicts "rules 7, without connection URLs" 7 "$work/modern"
verdicts "rules 7, as written" 7 "$schemas"
mutants "rules 6, damaged, seed $seed" 6 "$schemas"
mutants "rules 7, damaged, seed $seed" 7 "$schemas"
mutants "rules 7, without connection URLs and damaged, seed $seed" 7 "$work/modern"
datamodels "datamodel, rules 6" 6 "$schemas"
datamodels "datamodel, rules 7" 7 "$work/modern"
[ -z "${SERVER:-}" ] || "$(dirname "$0")/questions.sh" "$SERVER" "$WASM" "$schemas" "$units" "$seed" 400 "${CASES:-}"
