"""The ground floor: the record, kind by kind, as docs/record.md tells. Standard library, no behaviour beyond checks."""
