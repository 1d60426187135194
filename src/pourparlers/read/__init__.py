"""A file format -> documents, one format a file.

`formats` holds the visible table of formats and `read_file`, which the build calls. What every format is made of:
`contract` (what a format is), `sniff` (what a file really is), `decode` and `tidy` (bytes to clean text), `article`
and `fields` (text or JSON object to document).

Faults that become rows of the ledger:

    R01  nothing in it                              R06  an article without text, or a field of the wrong type
    R02  not text: a picture, a PDF, an archive     R07  it cannot be opened
    R03  text in an encoding that cannot be told    R08  a line or an article too long
    R04  larger than allowed                        R09  no reader for this ending
    R05  broken JSON
"""
