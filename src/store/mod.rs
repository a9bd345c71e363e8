//! Floor 6: the disk: articles in, notebooks out.
