"""The ground floor: the record of RECORD.md, kind by kind. Standard library only, no behaviour beyond checks."""
