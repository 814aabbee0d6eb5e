using ContactCovid;
using ContactCovid.Workbook;
using Spectre.Console;

if (Arguments.Parse(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(Arguments.Usage);
    return 2;
}

var folder = Directory.CreateTempSubdirectory("contact-covid-");
try
{
    await new TracingDay(folder, AnsiConsole.Console).RunAsync(arguments);
    return 0;
}
catch (Exception e) when (e is WorkbookFormatException or FileNotFoundException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
finally
{
    folder.Delete(recursive: true);
}
