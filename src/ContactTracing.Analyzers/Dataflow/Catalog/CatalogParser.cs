using System.Collections.Immutable;
using ContactTracing.Analyzers.Configuration;

namespace ContactTracing.Analyzers.Dataflow.Catalog;

/// <summary>
/// Reads a catalogue: one row per line, <c>#</c> or <c>//</c> begins a comment line, columns are divided by <c>|</c>.
/// <code>
/// sink     | id | inputs | channel | template = name, …           or: serilog template = name, …
/// sink     | id | inputs | file    | into = name, …
/// file     | id
/// transfer | id | text or members
/// redact   | id
/// </code>
/// An <em>id</em> is a documentation id. <c>M:</c> and <c>P:</c> mean exactly that overload or property, and what overrides
/// or implements it; <c>T:</c> means all methods, constructors, indexers and, with <c>args</c>, setters of the type and what
/// overrides or implements them, or, when the type is an attribute, the methods and parameters that carry it.
/// <em>Inputs</em> are <c>args</c> (every parameter), <c>contents</c>, <c>return</c>, <c>construction</c> (see
/// <see cref="SinkScope"/>), or names of parameters. <em>Channels</em> are <c>log</c>, <c>exception</c>, <c>address</c> and <c>file</c> (see
/// <see cref="SinkChannel"/>). For files <c>this</c> is the object of the call. <c>name@</c>, as <c>args@</c> and <c>contents@</c>, is read member by member; <c>name@flag</c> is destructured by Serilog when the boolean parameter
/// <c>flag</c> is true. Values of holes <c>{@Name}</c> are read member by member, or destructured by Serilog.
/// </summary>
internal static class CatalogParser
{
    public static CatalogFile Parse(string text)
    {
        var rows = ImmutableArray.CreateBuilder<CatalogRow>();
        var errors = ImmutableArray.CreateBuilder<CatalogError>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = ConfigurationFile.RowOf(lines[i]);
            if (line.Length == 0)
            {
                continue;
            }

            var columns = line.Split('|').Select(static c => c.Trim()).ToImmutableArray();
            if (Row(columns, i + 1) is { } row)
            {
                rows.Add(row);
            }
            else
            {
                errors.Add(new CatalogError(i + 1, KindOf(columns[0]), line));
            }
        }

        return new CatalogFile(rows.ToImmutable(), errors.ToImmutable());
    }

    private static CatalogRow? Row(ImmutableArray<string> columns, int line)
    {
        if (columns.Length < 2 || !IsId(columns[1]))
        {
            return null;
        }

        return (columns[0], columns.Length) switch
        {
            ("sink", 4 or 5) => SinkRowParser.Parse(columns, line),
            ("transfer", 3) when columns[1][0] != 'P' && RenderingOf(columns[2]) is { } rendering => new TransferRow(columns[1], rendering, line),
            ("redact", 2) => new RedactorRow(columns[1], line),
            ("file", 2) when columns[1][0] != 'P' => new FileRow(columns[1], line),
            _ => null,
        };
    }

    private static CatalogErrorKind KindOf(string word) => word switch
    {
        "sink" => CatalogErrorKind.Sink,
        "transfer" => CatalogErrorKind.Transfer,
        "redact" => CatalogErrorKind.Redactor,
        "file" => CatalogErrorKind.File,
        "source" => CatalogErrorKind.Source,
        _ => CatalogErrorKind.UnknownKind,
    };

    private static Rendering? RenderingOf(string column) => column switch
    {
        "text" => Rendering.Text,
        "members" => Rendering.Members,
        _ => null,
    };

    private static bool IsId(string text) =>
        text.Length > 2 && text[1] == ':' && text[0] is 'M' or 'P' or 'T' && !text.Any(char.IsWhiteSpace);
}
