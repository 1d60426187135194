"""Who and where: names, roles, metonyms, groups and pronouns of one document."""
