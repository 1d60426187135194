"""The world as data: states, offices, persons with dated tenures, organisations, groups, media, places."""
