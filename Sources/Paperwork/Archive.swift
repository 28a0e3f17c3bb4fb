import CArchive

/// Why an archive could not be written.
public struct ArchiveFault: Error, Sendable, CustomStringConvertible {
  /// One sentence.
  public let description: String
}

/// ZIP files through libarchive.
enum Archive {
  /// A ZIP archive of texts, in the order given, each with the same fixed time so that equal content gives equal bytes.
  static func zip(_ files: [(name: String, text: String)]) throws(ArchiveFault) -> [UInt8] {
    // Headers and the directory take well under a kilobyte an entry.
    let room = files.reduce(4_096) { $0 + $1.text.utf8.count + 1_024 }
    var buffer = [UInt8](repeating: 0, count: room)
    var used = 0
    var fault: ArchiveFault?
    buffer.withUnsafeMutableBytes { bytes in
      fault = write(files, into: bytes, used: &used)
    }
    if let fault { throw fault }
    return Array(buffer[..<used])
  }

  private static func write(
    _ files: [(name: String, text: String)], into bytes: UnsafeMutableRawBufferPointer,
    used: inout Int
  ) -> ArchiveFault? {
    guard let archive = archive_write_new() else {
      return ArchiveFault(description: "the archive could not be begun: out of memory")
    }
    defer { archive_write_free(archive) }
    guard archive_write_set_format_zip(archive) == ARCHIVE_OK,
      archive_write_open_memory(archive, bytes.baseAddress, bytes.count, &used) == ARCHIVE_OK
    else { return explain(archive) }
    for file in files {
      guard let entry = archive_entry_new() else {
        return ArchiveFault(description: "the archive could not be continued: out of memory")
      }
      defer { archive_entry_free(entry) }
      archive_entry_set_pathname(entry, file.name)
      archive_entry_set_filetype(entry, UInt32(regularFile))
      archive_entry_set_perm(entry, 0o644)
      archive_entry_set_mtime(entry, 315_532_800, 0)
      archive_entry_set_size(entry, Int64(file.text.utf8.count))
      guard archive_write_header(archive, entry) == ARCHIVE_OK else { return explain(archive) }
      var text = file.text
      let written = text.withUTF8 { archive_write_data(archive, $0.baseAddress, $0.count) }
      guard written == text.utf8.count else { return explain(archive) }
    }
    return archive_write_close(archive) == ARCHIVE_OK ? nil : explain(archive)
  }

  /// The file type "regular file"; the C macro is a cast and is not imported.
  private static let regularFile = 0o100000

  private static func explain(_ archive: OpaquePointer) -> ArchiveFault {
    let reason = archive_error_string(archive).map { String(cString: $0) } ?? "unknown reason"
    return ArchiveFault(description: "the archive could not be written: \(reason)")
  }
}
