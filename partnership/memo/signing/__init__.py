"""Who signs a version of a memo, signing it, and the final PDF with the names."""
