//! Floor 3: document and notebook to other formats and back.
