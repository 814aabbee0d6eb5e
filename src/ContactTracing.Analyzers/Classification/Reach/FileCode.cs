using System.Runtime.CompilerServices;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>
/// The code of a file and the names in it. Kept by file, not by compilation: in an editor all files but one are the same
/// after a keystroke.
/// </summary>
internal sealed class FileCode
{
    /// <summary>Stands for <c>new(…)</c>, which does not name its type, and for constructors that call another.</summary>
    public const string UnnamedCreation = "new()";

    /// <summary>Stands for an interpolated string.</summary>
    public const string Interpolation = "$";

    /// <summary>Stands for an assignment to an element, which calls an indexer.</summary>
    public const string ElementWrite = "[]=";

    private static readonly ConditionalWeakTable<SyntaxTree, FileCode> Files = new();

    private readonly Dictionary<string, List<CodeUnit>> _mentions = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxNode, CodeUnit> _units = [];
    private readonly Dictionary<SyntaxNode, List<CodeUnit>> _byType = [];

    private FileCode(IEnumerable<CodeUnit> units)
    {
        foreach (var unit in units)
        {
            _units[unit.Declaration] = unit;
            Add(_byType, OutermostType(unit.Declaration), unit);
            foreach (var name in unit.Names)
            {
                Add(_mentions, name, unit);
            }
        }
    }

    /// <summary>Whether it stands for what code does without a name, and so may do in any file.</summary>
    public static bool IsWithoutName(string name) => name is UnnamedCreation or Interpolation or ElementWrite;

    public static FileCode Of(SyntaxTree tree, CancellationToken token)
    {
        if (!Files.TryGetValue(tree, out var code))
        {
            var root = tree.GetRoot(token);
            var read = new FileCode(CodeUnitReader.UnitsIn(root, token));
            code = Files.GetValue(tree, _ => read);
        }

        return code;
    }

    /// <summary>The code in a file that mentions a name. Most files are asked for their words alone.</summary>
    public static IReadOnlyList<CodeUnit> UnitsThatMention(string name, SyntaxTree tree, CancellationToken token) =>
        IsWithoutName(name) || FileWords.Of(tree, token).MayContain(name) ? Of(tree, token).UnitsThatMention(name) : [];

    public IReadOnlyList<CodeUnit> UnitsThatMention(string name) => _mentions.TryGetValue(name, out var units) ? units : [];

    public IEnumerable<CodeUnit> Units => _units.Values;

    /// <summary>The code in an outermost type, or of the top-level statements for the whole file.</summary>
    public IReadOnlyList<CodeUnit> UnitsOf(SyntaxNode type) => _byType.TryGetValue(type, out var units) ? units : [];

    public CodeUnit? UnitOf(SyntaxNode declaration) => _units.TryGetValue(declaration, out var unit) ? unit : null;

    private static SyntaxNode OutermostType(SyntaxNode declaration) =>
        declaration.Ancestors().OfType<BaseTypeDeclarationSyntax>().LastOrDefault() ?? declaration;

    private static void Add<TKey>(Dictionary<TKey, List<CodeUnit>> units, TKey key, CodeUnit unit)
        where TKey : notnull
    {
        if (!units.TryGetValue(key, out var known))
        {
            units.Add(key, known = []);
        }

        known.Add(unit);
    }
}
