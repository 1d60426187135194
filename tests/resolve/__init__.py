"""Tests of the room resolve: what one article says of when, who and where."""
