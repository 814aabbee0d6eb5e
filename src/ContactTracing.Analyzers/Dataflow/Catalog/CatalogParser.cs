using System.Collections.Immutable;

namespace ContactTracing.Analyzers.Dataflow.Catalog;

/// <summary>
/// Reads a catalogue: one row per line, <c>#</c> begins a comment line, columns are divided by <c>|</c>.
/// <code>
/// sink     | id | inputs | channel | template = name, …           or: serilog template = name, …
/// transfer | id | text or members
/// redact   | id
/// </code>
/// An <em>id</em> is a documentation id. <c>M:</c> and <c>P:</c> mean exactly that overload or property, and what overrides
/// or implements it; <c>T:</c> means all methods, constructors, indexers and, with <c>args</c>, setters of the type and what
/// overrides or implements them, or, when the type is an attribute, the methods and parameters that carry it.
/// <em>Inputs</em> are <c>args</c> (every parameter), <c>contents</c>, <c>return</c>, <c>construction</c> (see
/// <see cref="SinkScope"/>), or names of parameters. <em>Channels</em> are <c>log</c>, <c>exception</c> and <c>address</c> (see
/// <see cref="SinkChannel"/>). <c>name@</c>, as <c>args@</c> and <c>contents@</c>, is read member by member; <c>name@flag</c> is destructured by Serilog when the boolean parameter
/// <c>flag</c> is true. Values of holes <c>{@Name}</c> are read member by member, or destructured by Serilog.
/// </summary>
internal static class CatalogParser
{
    private static readonly char[] Comma = [','];

    public static CatalogFile Parse(string text)
    {
        var rows = ImmutableArray.CreateBuilder<CatalogRow>();
        var errors = ImmutableArray.CreateBuilder<CatalogError>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#')
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
                errors.Add(new CatalogError(i + 1, CatalogErrorKind.Unreadable, line));
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
            ("sink", 4 or 5) => Sink(columns, line),
            ("transfer", 3) when RenderingOf(columns[2]) is { } rendering => new TransferRow(columns[1], rendering, line),
            ("redact", 2) => new RedactorRow(columns[1], line),
            _ => null,
        };
    }

    private static SinkRow? Sink(ImmutableArray<string> columns, int line)
    {
        var scope = columns[2] switch
        {
            "contents" or "contents@" => SinkScope.Contents,
            "return" => SinkScope.ReturnedDelegate,
            "construction" => SinkScope.Construction,
            _ => SinkScope.Arguments,
        };
        var inputs = scope == SinkScope.Arguments ? Inputs(columns[2]) : columns[2] == "contents@" ? Inputs("args@") : [];
        var template = columns.Length == 5 ? Template(columns[4]) : [];
        var rendering = columns.Length == 5 && columns[4].StartsWith("serilog", StringComparison.Ordinal) ? Rendering.Destructured : Rendering.Members;
        return inputs.IsDefault || template.IsDefault || ChannelOf(columns[3]) is not { } channel
            ? null
            : new SinkRow(columns[1], scope, inputs, channel, template, rendering, line);
    }

    private static SinkChannel? ChannelOf(string column) => column switch
    {
        "log" => SinkChannel.Log,
        "exception" => SinkChannel.Exception,
        "address" => SinkChannel.Address,
        _ => null,
    };

    private static ImmutableArray<SinkInput> Inputs(string column)
    {
        // Alone the word means every parameter; in a list it is one that is named so.
        if (column is "args" or "args@")
        {
            var rendering = column == "args" ? Rendering.Text : Rendering.Members;
            return [new SinkInput(SinkInput.AllParameters, rendering, DestructuredWhen: null)];
        }

        var inputs = Names(column, static name =>
        {
            var at = name.IndexOf('@');
            return at < 0
                ? new SinkInput(name, Rendering.Text, DestructuredWhen: null)
                : at == name.Length - 1
                    ? new SinkInput(name.Substring(0, at), Rendering.Members, DestructuredWhen: null)
                    : new SinkInput(name.Substring(0, at), Rendering.Text, name.Substring(at + 1));
        });
        return inputs.IsEmpty || inputs.Any(static i => !IsName(i.Parameter) || (i.DestructuredWhen is { } flag && !IsName(flag)))
            ? default
            : inputs;
    }

    private static ImmutableArray<string> Template(string column)
    {
        var equals = column.IndexOf('=');
        if (equals < 0 || column.Substring(0, equals).Trim() is not ("template" or "serilog template"))
        {
            return default;
        }

        var names = Names(column.Substring(equals + 1), static name => name);
        return names.IsEmpty || !names.All(IsName) ? default : names;
    }

    private static ImmutableArray<T> Names<T>(string column, Func<string, T> selector) =>
        column.Split(Comma).Select(static n => n.Trim()).Select(selector).ToImmutableArray();

    private static Rendering? RenderingOf(string column) => column switch
    {
        "text" => Rendering.Text,
        "members" => Rendering.Members,
        _ => null,
    };

    private static bool IsName(string text) =>
        text.Length > 0 && !char.IsDigit(text[0]) && text.All(static c => char.IsLetterOrDigit(c) || c == '_');

    private static bool IsId(string text) =>
        text.Length > 2 && text[1] == ':' && text[0] is 'M' or 'P' or 'T' && !text.Any(char.IsWhiteSpace);
}
