import ArgumentParser

@main
struct Tongban: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tongban",
    abstract: "通办: the case system of a district human-resources and social-security bureau.",
    discussion:
      "Data goes to standard output, talk to standard error. Bad input ends with one sentence and a non-zero exit.",
    subcommands: [
      ServeCommand.self, DemoCommand.self, ReportCommand.self, FigureCommand.self,
      CatalogueCommand.self, DueCommand.self, VerifyCommand.self, MigrateCommand.self,
      CELCommand.self,
    ])
}
