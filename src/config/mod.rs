//! Floor 4: settings, keys, themes: TOML text becomes values and warnings.
