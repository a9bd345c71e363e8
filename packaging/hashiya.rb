# For Homebrew, in a tap. VERSION, URL and CHECKSUM are filled in by tools/release from the archive that it makes:
# no checksum stands here that is not of a file.
class Hashiya < Formula
  desc "Reads and annotates right-to-left text in a terminal"
  license any_of: ["MIT", "Apache-2.0"]
  version "@VERSION@"
  url "@URL@"
  sha256 "@CHECKSUM@"

  depends_on "rust" => :build

  def install
    system "cargo", "install", *std_cargo_args
    generate_completions_from_executable(bin/"hashiya", "completions")
    (man1/"hashiya.1").write Utils.safe_popen_read(bin/"hashiya", "man")
  end

  test do
    (testpath/"a.txt").write "قال الرجل\n"
    assert_match "الرجل", shell_output("#{bin}/hashiya search الرجل a.txt")
  end
end
