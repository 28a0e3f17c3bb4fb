/// The store failed: what happened and what to do, in one sentence. Nothing acknowledged is lost.
public struct StoreFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The sort of failure.
  public enum Kind: Sendable, Hashable {
    /// No room on the disk.
    case diskFull
    /// The folder or file cannot be written.
    case readOnly
    /// The folder is missing or cannot be opened.
    case cannotOpen
    /// Another process writes to it.
    case inUse
    /// The file is damaged.
    case corrupt
    /// The file is not a database.
    case notADatabase
    /// The file was made by a newer version of the program.
    case newerSchema(found: Int, known: Int)
    /// A case names a procedure or version that the catalogue does not have.
    case unknownProcedure(String)
    /// A payload holds a value that canonical JSON cannot hold.
    case notStorable(String)
    /// Anything else.
    case other
  }

  /// The sort of failure.
  public let kind: Kind
  /// The file or folder.
  public let path: String
  /// What the layer below said.
  public let detail: String

  /// Makes a fault.
  public init(_ kind: Kind, path: String = "", detail: String = "") {
    self.kind = kind
    self.path = path
    self.detail = detail
  }

  /// One sentence in Chinese.
  public var messageZH: String {
    switch kind {
    case .diskFull: "磁盘满了，这一笔没有写进 \(path)，以前写进的都在；请腾出空间再试。"
    case .readOnly: "\(path) 不能写；请检查目录的权限和磁盘是否只读。"
    case .cannotOpen: "打不开 \(path)：\(detail)；请检查目录是否存在、有没有权限。"
    case .inUse: "\(path) 正被另一个进程写入；请先停掉它，或者换一个数据目录。"
    case .corrupt: "\(path) 已损坏（\(detail)）；请停止写入，用最近的备份恢复。"
    case .notADatabase: "\(path) 不是通办的数据库；请换一个数据目录，或把这个文件移开。"
    case .newerSchema(let found, let known):
      "\(path) 是更新的版本写的（结构 \(found)，本程序只认得到 \(known)）；请升级程序再打开。"
    case .unknownProcedure(let id): "目录里没有程序 \(id)，它的办件无法展开；请把这一版程序放回目录再试。"
    case .notStorable(let place): "\(place) 的值不能原样存成 JSON；请改用文字、整数、真假、列表或对象。"
    case .other: "数据库出错：\(detail)；这一笔没有写进 \(path)，以前写进的都在。"
    }
  }

  /// The same sentence in English.
  public var messageEN: String {
    switch kind {
    case .diskFull:
      "The disk is full: nothing was added to \(path) and nothing before it is lost; free some space and try again."
    case .readOnly:
      "\(path) cannot be written; check the folder's permissions and that the disk is not read-only."
    case .cannotOpen:
      "\(path) cannot be opened: \(detail); check that the folder exists and may be read."
    case .inUse:
      "Another process is writing to \(path); stop it first or choose another data folder."
    case .corrupt:
      "\(path) is damaged (\(detail)); stop writing and restore the latest backup."
    case .notADatabase:
      "\(path) is not a Tongban database; choose another data folder or move the file away."
    case .newerSchema(let found, let known):
      "\(path) was written by a newer version (schema \(found), this program knows \(known)); upgrade the program."
    case .unknownProcedure(let id):
      "The catalogue has no procedure \(id), so its cases cannot be unfolded; put that version back."
    case .notStorable(let place):
      "\(place) cannot be stored as JSON as it is; use text, whole numbers, booleans, lists or objects."
    case .other:
      "The database failed: \(detail); nothing was added to \(path) and nothing before it is lost."
    }
  }

  /// Both sentences.
  public var description: String { "\(messageZH) \(messageEN)" }
}
