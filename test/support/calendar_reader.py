"""Reads calendars as Python's icalendar does: a list of files as JSON in, what is in each of them as JSON out.

Nothing is made the best of: what icalendar warns of, or quietly puts aside as an error, ends it.
"""
import datetime
import json
import sys
import warnings

from icalendar import Calendar

warnings.simplefilter("error")


def events(text):
    calendar = Calendar.from_ical(text)
    for part in calendar.walk():
        if part.errors:
            raise ValueError(f"{part.name}: {part.errors}\n{text}")
    return [[str(each["UID"]), moment(each["DTSTART"].dt)] for each in calendar.walk("VEVENT")]


def moment(at):
    if at.tzinfo:
        at = at.astimezone(datetime.timezone.utc).replace(tzinfo=None)
    return at.isoformat()


json.dump([events(text) for text in json.load(sys.stdin)], sys.stdout)
