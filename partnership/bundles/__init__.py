"""Many memos at once: asked for, made in the background, and there to download for a while."""
