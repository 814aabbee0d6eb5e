using System.Collections.Immutable;
using ContactTracing.TestKit.Checks;
using ContactTracing.TestKit.Failures;
using Microsoft.CodeAnalysis;

namespace ContactTracing.TestKit.Generators;

/// <summary>What a generator made of a project.</summary>
public sealed class GeneratorResult
{
    private readonly GeneratorHost _host;

    internal GeneratorResult(GeneratorHost host)
    {
        _host = host;
        Sources =
        [
            .. host.Result.GeneratedSources
                .Select(source => new GeneratedSource(source.HintName, source.SourceText.ToString()))
                .OrderBy(source => source.HintName, StringComparer.Ordinal),
        ];
    }

    /// <summary>The emitted files in ordinal order of their hint names.</summary>
    public ImmutableArray<GeneratedSource> Sources { get; }

    /// <summary>The project with the emitted files.</summary>
    public Compilation Compilation => _host.Output;

    /// <summary>The text of one emitted file.</summary>
    /// <exception cref="VerificationException">There is no file of that name.</exception>
    public string this[string hintName] => Sources.FirstOrDefault(source => source.HintName == hintName)?.Text
        ?? throw new VerificationException(
            $"No output is named {hintName}. There are: {string.Join(", ", Sources.Select(source => source.HintName))}.");

    /// <summary>The project with the emitted files compiles, and the emitted files have no warnings.</summary>
    public GeneratorResult Compiles()
    {
        GeneratedCodeCheck.VerifyCompiles(_host, "as given");
        return this;
    }
}
