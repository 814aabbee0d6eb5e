using System.Runtime.CompilerServices;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Shared;

/// <summary>
/// What the transforms of generators share about one compilation: known symbols, and the classification that its source
/// declares. It is the model that the rules use, without the rows of classification files: a transform cannot see
/// files, so their rows are applied to its result, by documentation id.
/// </summary>
internal sealed class GenerationScope
{
    // Ephemeral: it keeps neither a compilation nor a scope alive. Transforms run once per type, and share the memo.
    private static readonly ConditionalWeakTable<Compilation, GenerationScope> Scopes = new();

    private GenerationScope(Compilation compilation)
    {
        Symbols = new KnownSymbols(compilation);
        Classification = new ClassificationModel(compilation, ClassificationTable.Read([]));
    }

    public KnownSymbols Symbols { get; }

    public ClassificationModel Classification { get; }

    /// <summary>Whether code may be generated: it uses the package's library, and nothing else asks for any.</summary>
    public bool IsActive => Symbols.HasAttributes;

    /// <summary>Whether the library has the types in which the register is written; a copy of the attributes alone has not.</summary>
    public bool HasRegistryTypes => !Symbols.Types(AttributeNames.Metadata("Registry.ProcessingRegistry")).IsEmpty;

    /// <summary>Whether the library has the guard that generated views and decorators ask; earlier versions have not.</summary>
    public bool HasAccessGuard => !Symbols.Types(AttributeNames.Metadata("AccessGuard")).IsEmpty;

    public static GenerationScope Of(Compilation compilation) => Scopes.GetValue(compilation, static c => new GenerationScope(c));
}
