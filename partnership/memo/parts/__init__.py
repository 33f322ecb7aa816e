"""The sections of a memo, one module each: from its facts to blocks."""
