using System.Runtime.InteropServices;
using ContactCovid;
using ContactCovid.Workbook;
using Spectre.Console;

if (Arguments.Parse(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(Arguments.Usage);
    return 2;
}

// A stopped import must leave no record behind, so the program ends by its own way out.
using var stopping = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

var folder = Directory.CreateTempSubdirectory("contact-covid-");
try
{
    await new TracingDay(folder, AnsiConsole.Console).RunAsync(arguments, stopping.Token);
    return 0;
}
catch (Exception e) when (e is WorkbookFormatException or IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("Stopped.");
    return 3;
}
finally
{
    folder.Delete(recursive: true);
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopping.Cancel();
}
