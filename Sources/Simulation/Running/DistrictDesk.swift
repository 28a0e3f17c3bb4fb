public import Casework
public import Catalogue
public import LegalTime

/// The desk across which a simulated district does its work: the same as that of real users.
public protocol DistrictDesk: Sendable {
  /// The catalogue in use.
  var edition: CatalogueEdition { get }
  /// The working-day calendar in use.
  var calendar: WorkCalendar { get }

  /// Performs commands in the order given, each on the day it names as today; one result for each.
  /// Later commands see what earlier ones of the same call did.
  func perform(_ commands: [Command]) async throws -> [Result<[Act], Refusal>]

  /// Lets the scheduler do what follows from clocks that have run out by the start of the day, and
  /// gives the acts it did.
  func runScheduler(on day: BusinessDate) async throws -> [Act]
}
