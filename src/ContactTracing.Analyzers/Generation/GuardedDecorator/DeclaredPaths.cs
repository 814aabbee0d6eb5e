using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Generation.GuardedDecorator.Model;
using ContactTracing.Analyzers.Generation.Registry;
using ContactTracing.Analyzers.Generation.Shared;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.GuardedDecorator;

/// <summary>The access paths that the members of an interface are.</summary>
internal sealed class DeclaredPaths(INamedTypeSymbol type, ClassificationModel classification)
{
    private const string Undeclared = "No [NeedToKnow] says why classified data is handed out here.";
    private static readonly SymbolDisplayFormat FullName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType);

    private readonly List<GuardedPath> _all = [];
    private readonly Dictionary<GuardedPath, string> _fields = [];

    // What every class has: a constant of that name would hide it.
    private readonly HashSet<string> _names = new(typeof(object).GetMethods().Select(static m => m.Name).Append("MemberwiseClone").Append("Finalize"), StringComparer.Ordinal);

    public IReadOnlyList<GuardedPath> All => _all;

    /// <summary>The first member whose declaration names a role that nobody can have, or a category that there is not; null where none does.</summary>
    public ISymbol? Misdeclared { get; private set; }

    /// <summary>
    /// The constant that is demanded before a member is used; null where nothing is declared and nothing classified is handed
    /// out. Who hands out undeclared data has a path without a purpose, which the guard refuses to everybody.
    /// </summary>
    public string? Of(ISymbol member, IMethodSymbol? accessor = null)
    {
        var declared = accessor?.Find(AttributeNames.NeedToKnow) ?? member.Find(AttributeNames.NeedToKnow) ?? Around(member.ContainingType) ?? Around(type);
        return declared is not null ? Add(member, declared)
            : HandedOut.By(member, accessor, classification) ? Add(member, declared: null)
            : null;
    }

    private string Add(ISymbol member, AttributeData? declared)
    {
        var justification = declared?.Text(0);
        var roles = declared is null ? null : RoleNames.Of(declared);
        var isUsable = roles is not null && !declared!.HasUnknownMember("Categories");
        Misdeclared ??= declared is null || isUsable ? null : member;
        var isComplete = isUsable && !string.IsNullOrWhiteSpace(justification);
        var path = new GuardedPath(
            Field: "",
            member.OriginalDefinition.ToDisplayString(FullName),
            isComplete ? justification! : Undeclared,
            isComplete ? declared!.Members(1) : default,
            roles?.ToEquatableArray() ?? default,
            declared?.Members("Categories") ?? default);
        if (!_fields.TryGetValue(path, out var field))
        {
            field = FieldFor(member);
            _fields.Add(path, field);
            _all.Add(path with { Field = field });
        }

        return field;
    }

    private string FieldFor(ISymbol member)
    {
        var name = member is IPropertySymbol { IsIndexer: true } ? "Item" : member.Name;
        // No member is called like its class, whose name may end in any number of underscores.
        var isLikeClass = name.TrimEnd('_') == EmittedDecoratorNames.UsualPaths;
        var field = isLikeClass ? name + "_1" : name;
        for (var number = 2; !_names.Add(field); number++)
        {
            field = FormattableString.Invariant($"{name}_{number}");
        }

        return Identifiers.Escape(field);
    }

    private static AttributeData? Around(INamedTypeSymbol declarer)
    {
        for (var level = declarer; level is not null; level = level.ContainingType)
        {
            if (level.Find(AttributeNames.NeedToKnow) is { } declared)
            {
                return declared;
            }
        }

        return null;
    }
}
