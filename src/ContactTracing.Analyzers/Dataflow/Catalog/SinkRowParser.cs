using System.Collections.Immutable;

namespace ContactTracing.Analyzers.Dataflow.Catalog;

/// <summary>Reads the rows of sinks, after the grammar of <see cref="CatalogParser"/>.</summary>
internal static class SinkRowParser
{
    private static readonly char[] Comma = [','];

    /// <summary>The row, null when it does not follow the grammar.</summary>
    public static SinkRow? Parse(ImmutableArray<string> columns, int line)
    {
        var scope = columns[2] switch
        {
            "contents" or "contents@" => SinkScope.Contents,
            "return" => SinkScope.ReturnedDelegate,
            "construction" => SinkScope.Construction,
            _ => SinkScope.Arguments,
        };
        var inputs = (scope, columns[2]) switch
        {
            (SinkScope.Arguments, var names) => Inputs(names),
            (_, "contents@") => Inputs("args@"),
            _ => [],
        };
        if (inputs.IsDefault || ChannelOf(columns[3]) is not { } channel || !Fits(scope, columns[1], channel))
        {
            return null;
        }

        var isFile = channel == SinkChannel.File;
        if (!isFile && inputs.Any(static i => i.Parameter == SinkInput.Self))
        {
            return null;
        }

        var template = columns.Length == 5 && !isFile ? Assigned(columns[4], "template", "serilog template") : [];
        var into = columns.Length == 5 && isFile ? Assigned(columns[4], "into") : [];
        var rendering = columns.Length == 5 && columns[4].StartsWith("serilog", StringComparison.Ordinal) ? Rendering.Destructured : Rendering.Members;
        return template.IsDefault || into.IsDefault ? null : new SinkRow(columns[1], scope, inputs, channel, template, rendering, into, line);
    }

    /// <summary>
    /// Only a property has contents, only a method returns a delegate, a logger, only a type has a family of constructors. A file is
    /// written by a call.
    /// </summary>
    private static bool Fits(SinkScope scope, string id, SinkChannel channel) => scope switch
    {
        _ when channel == SinkChannel.File => scope == SinkScope.Arguments && id[0] != 'P',
        SinkScope.Contents => id[0] == 'P',
        SinkScope.ReturnedDelegate => id[0] == 'M' && channel == SinkChannel.Log,
        SinkScope.Construction => id[0] == 'T',
        _ => true,
    };

    private static SinkChannel? ChannelOf(string column) => column switch
    {
        "log" => SinkChannel.Log,
        "exception" => SinkChannel.Exception,
        "address" => SinkChannel.Address,
        "audit" => SinkChannel.Audit,
        "file" => SinkChannel.File,
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

    /// <summary>The names behind one of the words, as in <c>template = message</c>; default where the column does not follow the grammar.</summary>
    private static ImmutableArray<string> Assigned(string column, params string[] words)
    {
        var equals = column.IndexOf('=');
        if (equals < 0 || !words.Contains(column.Substring(0, equals).Trim()))
        {
            return default;
        }

        var names = Names(column.Substring(equals + 1), static name => name);
        return names.IsEmpty || !names.All(IsName) ? default : names;
    }

    private static ImmutableArray<T> Names<T>(string column, Func<string, T> selector) =>
        column.Split(Comma).Select(static n => n.Trim()).Select(selector).ToImmutableArray();

    private static bool IsName(string text) =>
        text.Length > 0 && !char.IsDigit(text[0]) && text.All(static c => char.IsLetterOrDigit(c) || c == '_');
}
