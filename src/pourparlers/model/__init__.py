"""The ground floor: the record of docs/record.md, kind by kind. Standard library only, no behaviour beyond checks."""
