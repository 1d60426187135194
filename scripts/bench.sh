#!/bin/sh
# Runs the benchmarks whose data is there: DATA=folder PYTHON=interpreter sh scripts/bench.sh
# Every benchmark takes the place of its data as its argument; one without its data is named and passed over.
set -eu
data=${DATA:-../shared/data}
python=${PYTHON:-python3}
failed=

measure() { # script, folder of its data under $data
  if [ ! -d "$data/$2" ]; then
    echo "== $1: SKIPPED, $data/$2 is not there (DATA=folder names another place)"
  else
    echo "== $1"
    "$python" "benchmarks/$1" "$data/$2" || failed="$failed $1"
  fi
}

echo "== stages.py"
"$python" benchmarks/stages.py || failed="$failed stages.py"
measure cleaning.py html
measure timebank.py time/fr_timebank
if [ -n "$failed" ]; then
  echo "failed:$failed" >&2
  exit 1
fi
