using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

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

    private static readonly ConditionalWeakTable<SyntaxTree, FileCode> Files = new();

    private readonly Dictionary<string, List<CodeUnit>> _mentions = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxNode, CodeUnit> _units = [];

    private FileCode(IEnumerable<CodeUnit> units, ImmutableArray<ImportedNames> imports)
    {
        Imports = imports;
        foreach (var unit in units)
        {
            _units[unit.Declaration] = unit;
            foreach (var name in unit.Names)
            {
                if (!_mentions.TryGetValue(name, out var mentions))
                {
                    _mentions.Add(name, mentions = []);
                }

                mentions.Add(unit);
            }
        }
    }

    /// <summary>The aliases of the file, and what it imports the members of.</summary>
    public ImmutableArray<ImportedNames> Imports { get; }

    public static FileCode Of(SyntaxTree tree, CancellationToken token)
    {
        if (!Files.TryGetValue(tree, out var code))
        {
            var root = tree.GetRoot(token);
            var read = new FileCode(CodeUnitReader.UnitsIn(root, token), ImportedNames.In(root));
            code = Files.GetValue(tree, _ => read);
        }

        return code;
    }

    public IReadOnlyList<CodeUnit> UnitsThatMention(string name) => _mentions.TryGetValue(name, out var units) ? units : [];

    public CodeUnit? UnitOf(SyntaxNode declaration) => _units.TryGetValue(declaration, out var unit) ? unit : null;
}
