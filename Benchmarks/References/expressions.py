"""Evaluates one CEL expression with a Rust implementation called from Python, compiled once, its variables bound once.

usage: expressions.py EXPRESSION VARIABLES-AS-JSON ROUNDS    each line read from standard input asks for one go
prints: seconds and the value
"""

import json
import sys
import time

import cel

program = cel.compile(sys.argv[1])
context = cel.Context(variables=json.loads(sys.argv[2]))
rounds = range(int(sys.argv[3]))
execute = program.execute

for _ in sys.stdin:
    begin = time.perf_counter()
    for _ in rounds:
        value = execute(context)
    print(time.perf_counter() - begin, int(value), flush=True)
