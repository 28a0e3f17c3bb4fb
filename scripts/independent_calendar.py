"""Prints random working-day spans, 2019 to 2026, as 'from working-days due', worked out day by day with an independent calendar."""
import datetime
import random
import sys

from chinese_calendar import is_workday

chance = random.Random(int(sys.argv[1]))
first, last = datetime.date(2019, 1, 1), datetime.date(2026, 12, 31)
day = datetime.timedelta(days=1)
written = 0
while written < 5000:
    start = first + day * chance.randrange((last - first).days)
    length = chance.choice([1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90, chance.randrange(1, 400)])
    cursor, left = start, length
    while left and cursor < last:
        cursor += day
        left -= is_workday(cursor)
    if left == 0:
        print(start, length, cursor)
        written += 1
