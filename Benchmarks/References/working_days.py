"""Adds working days with numpy's busday_offset, on one core; each line read from standard input asks for one round.

usage: working_days.py FOLDER    with int32 files: starts, counts, rest (every non-working day listed)
prints: seconds and the sum of the day numbers of the answers
"""

import sys
import time

import numpy

folder = sys.argv[1]
starts = numpy.fromfile(folder + "/starts", dtype=numpy.int32).astype("datetime64[D]")
counts = numpy.fromfile(folder + "/counts", dtype=numpy.int32).astype(numpy.int64)
rest = numpy.fromfile(folder + "/rest", dtype=numpy.int32).astype("datetime64[D]")
# Weekends count as holidays, day by day: some of them are worked.
calendar = numpy.busdaycalendar(weekmask="1111111", holidays=rest)
answers = starts.copy()

for _ in sys.stdin:
    begin = time.perf_counter()
    numpy.busday_offset(starts, counts, roll="backward", busdaycal=calendar, out=answers)
    seconds = time.perf_counter() - begin
    print(seconds, int(answers.astype(numpy.int64).sum()), flush=True)
