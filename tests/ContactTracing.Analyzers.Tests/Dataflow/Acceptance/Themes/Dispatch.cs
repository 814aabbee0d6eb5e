// flow (types): the only implementation of an interface hands back the symptoms
internal interface INarrator
{
    string Tell(IndexCase c);
}

internal sealed class Narrator : INarrator
{
    public string Tell(IndexCase c) => c.Symptoms;
}

internal sealed class Desk(INarrator narrator, ILogger logger)
{
    internal void Open(IndexCase c) => logger.LogInformation("{Story}", narrator.Tell(c)); // CT2001
}

// flow (types): one of two implementations tells the name
internal interface INarrator { string Tell(IndexCase c); }

internal sealed class Discreet : INarrator { public string Tell(IndexCase c) => c.FileNumber; }

internal sealed class Talkative : INarrator { public string Tell(IndexCase c) => c.LastName; }

internal static class Desk
{
    internal static void Print(INarrator narrator, IndexCase c) => Console.WriteLine(narrator.Tell(c)); // CT2002
}

// flow (types): an abstract class prints what its heir describes
internal abstract class Sheet
{
    protected abstract string Body(IndexCase c);

    internal void Print(IndexCase c)
    {
        Console.WriteLine(Body(c)); // CT2001
    }
}

internal sealed class SymptomSheet : Sheet
{
    protected override string Body(IndexCase c) => "Symptoms: " + c.Symptoms;
}

// flow (types): an override of a clean virtual method reads the result
internal class Row
{
    internal virtual string Text(IndexCase c) => c.Ward;
}

internal sealed class ResultRow : Row
{
    internal override string Text(IndexCase c) => c.Result.ToString();
}

internal static class Desk
{
    internal static void Note(Row row, IndexCase c, ILogger logger) => logger.LogInformation("{Row}", row.Text(c)); // CT2001
}

// flow (types): an override adds to what its base says
internal class Row
{
    internal virtual string Text(IndexCase c) => $"{c.Temperature:F1}";
}

internal sealed class WardRow : Row
{
    internal override string Text(IndexCase c) => base.Text(c) + " in " + c.Ward;
}

internal static class Desk
{
    internal static void Print(WardRow row, IndexCase c) => System.Diagnostics.Trace.WriteLine(row.Text(c)); // CT2001
}

// flow (types): an explicit implementation is reached through its interface
internal interface ILabelled { string Label(IndexCase c); }

internal sealed class Tube : ILabelled { string ILabelled.Label(IndexCase c) => c.LastName.ToUpperInvariant(); }

internal static class Desk
{
    internal static void Print(Tube tube, IndexCase c)
    {
        ILabelled labelled = tube;
        Console.WriteLine(labelled.Label(c)); // CT2002
    }
}

// flow (types): a default interface member calls the member that its class supplies
internal interface IReportLine
{
    string Value(IndexCase c);

    string Line(IndexCase c) => "- " + Value(c);
}

internal sealed class OnsetLine : IReportLine
{
    public string Value(IndexCase c) => $"{c.OnsetAt:d}";
}

internal static class Desk
{
    internal static void Print(IReportLine line, IndexCase c) => Console.WriteLine(line.Line(c)); // CT2001
}

// flow (types): a default interface member reads the record itself
internal interface IChart
{
    string Caption(IndexCase c) => $"Temperature {c.Temperature}";
}

internal sealed class Chart : IChart;

internal static class Desk
{
    internal static void Print(IndexCase c, ILogger logger)
    {
        IChart chart = new Chart();
        logger.LogDebug("{Caption}", chart.Caption(c)); // CT2001
    }
}

// flow (types): the contract says that a property is classified and its implementation does not repeat it
internal interface IObservation
{
    [HealthData] string Finding { get; }
}

internal sealed class Observation : IObservation
{
    public string Finding { get; init; } = "";
}

internal static class Desk
{
    internal static void Print(Observation observation) => Console.WriteLine(observation.Finding); // CT2001
}

// flow (types): an overridden property inherits its classification
internal abstract class Visitor
{
    [IdentityData] internal abstract string Badge { get; }
}

internal sealed class Nurse : Visitor
{
    internal override string Badge => "N-" + Environment.UserName;
}

internal static class Desk
{
    internal static void Greet(Nurse nurse, ILogger logger) => logger.LogInformation("Hello {Badge}", nurse.Badge); // CT2002
}

// flow (types): the text is written through an interface whose implementation prints it
internal interface IWriter { void Write(string text); }

internal sealed class ScreenWriter : IWriter { public void Write(string text) => Console.WriteLine(text); }

internal sealed class Desk(IWriter writer)
{
    internal void Show(IndexCase c)
    {
        writer.Write(c.Ward);
        writer.Write(c.Symptoms); // CT2001
    }
}

// flow (types): a protected method of the base class logs what its heirs report
internal abstract class Step(ILogger logger)
{
    protected void Report(string text) => logger.LogInformation("{Step}: {Text}", GetType().Name, text);
}

internal sealed class CallStep(ILogger logger) : Step(logger)
{
    internal void Run(Contact contact)
    {
        Report("calling " + contact.Phone); // CT2002
    }
}

// flow (types): a visitor prints the record that accepts it
internal interface ICaseVisitor
{
    void Visit(IndexCase c);
}

internal sealed class Visited(IndexCase c)
{
    internal void Accept(ICaseVisitor visitor) => visitor.Visit(c);
}

internal sealed class PrintingVisitor : ICaseVisitor
{
    public void Visit(IndexCase c) => Console.WriteLine($"{c.FileNumber} {c.IsPositive}"); // CT2001
}

// flow (types): the override sits two levels below the declaration
internal abstract class Form { internal abstract string Title(IndexCase c); }

internal abstract class MedicalForm : Form
{
    internal abstract string Section { get; }
}

internal sealed class FeverForm : MedicalForm
{
    internal override string Section => "fever";

    internal override string Title(IndexCase c) => Section + " " + c.Temperature;
}

internal static class Desk
{
    internal static void Print(MedicalForm form, IndexCase c) => Console.WriteLine(form.Title(c)); // CT2001
}

// flow (types): a hidden method is called on the type that hides
internal class Row
{
    internal string Text(IndexCase c) => c.FileNumber;
}

internal sealed class NameRow : Row
{
    internal new string Text(IndexCase c) => c.LastName;
}

internal static class Desk
{
    internal static void Print(NameRow row, IndexCase c) => Console.WriteLine(row.Text(c)); // CT2002
}

// flow (types): a generic handler is closed over the record
internal interface IHandler<in T>
{
    void Handle(T message);
}

internal sealed class ArrivalHandler(ILogger logger) : IHandler<IndexCase>
{
    public void Handle(IndexCase message)
    {
        logger.LogInformation("Arrived with {Symptoms}", message.Symptoms); // CT2001
    }
}

// flow (types): a base class passes the note to a hook that an heir prints
internal abstract class Round
{
    internal void Walk(IndexCase c)
    {
        foreach (var note in c.Notes)
        {
            OnNote(note); // CT2001
        }
    }

    protected abstract void OnNote(string text);
}

internal sealed class PrintedRound : Round
{
    protected override void OnNote(string text) => Console.WriteLine(text);
}

// flow (types): a collection of strategies is run over the case
internal interface ICheck { object Run(IndexCase c); }

internal sealed class FeverCheck : ICheck
{
    public object Run(IndexCase c) => c.Temperature > 38.5;
}

internal sealed class Desk(IEnumerable<ICheck> checks, ILogger logger)
{
    internal void Run(IndexCase c)
    {
        foreach (var check in checks)
            logger.LogInformation("{Check}: {Outcome}", check.GetType().Name, check.Run(c)); // CT2001
    }
}

// flow (types): an override returns a more special type that holds the name
internal class Tag { internal virtual string Text => ""; }

internal sealed class NameTag(string name) : Tag { internal override string Text => name; }

internal class Printer { internal virtual Tag Make(IndexCase c) => new(); }

internal sealed class NamePrinter : Printer
{
    internal override NameTag Make(IndexCase c) => new(c.LastName);

    internal void Print(IndexCase c) => Console.WriteLine(Make(c).Text); // CT2002
}

// flow (types): progress of the team's own
internal sealed class LoggedProgress(ILogger logger) : IProgress<string>
{
    public void Report(string value) => logger.LogInformation("{Value}", value);
}

internal static class Desk
{
    internal static void Import(IndexCase c, IProgress<string> progress) => progress.Report(c.Symptoms); // CT2001
}

// clean (types): the only implementation of an interface hands back the file number
internal interface INarrator
{
    string Tell(IndexCase c);
}

internal sealed class Discreet : INarrator
{
    public string Tell(IndexCase c) => c.FileNumber;
}

internal sealed class Desk(INarrator narrator, ILogger logger)
{
    internal void Open(IndexCase c) => logger.LogInformation("{Story}", narrator.Tell(c));
}

// clean (types): a hidden method is called on the base that it hides
internal class Row
{
    internal string Text(IndexCase c) => c.FileNumber;
}

internal sealed class NameRow : Row
{
    internal new string Text(IndexCase c) => c.LastName;
}

internal static class Desk
{
    internal static void Print(NameRow row, IndexCase c) => Console.WriteLine(((Row)row).Text(c));
}

// clean (types): a sealed class is called and its sibling is the one that tells
internal abstract class Row { internal abstract string Text(IndexCase c); }

internal sealed class WardRow : Row { internal override string Text(IndexCase c) => c.Ward; }

internal sealed class SymptomRow : Row { internal override string Text(IndexCase c) => c.Symptoms; }

internal static class Desk { internal static void Print(WardRow row, IndexCase c) => Console.WriteLine(row.Text(c)); }

// clean (types): a base call reaches the clean base, whatever the override says
internal class Row
{
    internal virtual string Text(IndexCase c) => c.Ward;
}

internal class SymptomRow : Row
{
    internal override string Text(IndexCase c) => c.Symptoms;

    internal void PrintWard(IndexCase c) => Console.WriteLine(base.Text(c));
}

// clean (types): the class has a clean method beside the explicit one
internal interface ILabelled
{
    string Label(IndexCase c);
}

internal sealed class Tube : ILabelled
{
    string ILabelled.Label(IndexCase c) => c.LastName;

    internal string Label(IndexCase c) => "tube " + c.Id;
}

internal static class Desk
{
    internal static void Print(Tube tube, IndexCase c) => Console.WriteLine(tube.Label(c));
}

// clean (types): the contract says that the implementation redacts
internal interface IMask
{
    [Redacts] string Of(string text);
}

internal sealed class KeepLast : IMask
{
    public string Of(string text) => "…" + text[^1];
}

internal static class Desk
{
    internal static void Print(IMask mask, Contact contact) => Console.WriteLine(mask.Of(contact.Phone));
}

// clean (types): a property of a carrier is reviewed and no personal data
internal abstract class Sample
{
    [HealthData] internal string Finding { get; init; } = "";

    [NotPersonalData("a number of the rack in the laboratory")] internal abstract string Rack { get; }
}

internal sealed class Swab : Sample
{
    internal override string Rack => "R7";
}

internal static class Desk
{
    internal static void Print(Sample sample) => Console.WriteLine(sample.Rack);
}

// clean (types): a default interface member reads the ward
internal interface IChart
{
    string Caption(IndexCase c) => $"Ward {c.Ward}";

    string Details(IndexCase c) => c.Symptoms;
}

internal sealed class Chart : IChart;

internal static class Desk
{
    internal static void Print(IChart chart, IndexCase c) => Console.WriteLine(chart.Caption(c));
}

// clean (types): the text is written through an interface whose implementation keeps it in memory
internal interface IWriter
{
    void Write(string text);
}

internal sealed class ClipboardWriter : IWriter
{
    private readonly List<string> _clips = [];

    public void Write(string text) => _clips.Add(text);
}

internal sealed class Desk(IWriter writer)
{
    internal void Show(IndexCase c) => writer.Write(c.Symptoms);
}

// clean (types): the hook of an heir counts and does not print
internal abstract class Round
{
    internal void Walk(IndexCase c) => c.Notes.ForEach(OnNote);

    protected abstract void OnNote(string text);
}

internal sealed class CountedRound : Round
{
    private int _rounds;

    protected override void OnNote(string text) => _rounds++;

    internal void Print() => Console.WriteLine(_rounds);
}

// clean (types): the overload for objects is chosen and it names the type
internal static class Descriptions
{
    internal static string Of(object item) => item.GetType().Name;

    internal static string Of(IndexCase c) => c.Symptoms;
}

internal static class Desk
{
    internal static void Print(IndexCase c) => Console.WriteLine(Descriptions.Of((object)c));
}
