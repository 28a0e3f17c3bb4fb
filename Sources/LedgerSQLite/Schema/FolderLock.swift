import Glibc
import Ledger

/// Holds a folder for one writing process; the system lets go of it when the process ends, however it ends.
final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock or says who stands in the way.
  init(folder: String) throws(StoreFault) {
    let path = "\(folder)/ledger.lock"
    let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard opened >= 0 else {
      let reason = errno
      let detail = String(cString: strerror(reason))
      switch reason {
      case EACCES, EPERM, EROFS: throw StoreFault(.readOnly, path: folder, detail: detail)
      case ENOSPC, EDQUOT: throw StoreFault(.diskFull, path: folder, detail: detail)
      default: throw StoreFault(.cannotOpen, path: folder, detail: detail)
      }
    }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      close(opened)
      throw StoreFault(.inUse, path: folder)
    }
    descriptor = opened
  }

  deinit { close(descriptor) }
}
