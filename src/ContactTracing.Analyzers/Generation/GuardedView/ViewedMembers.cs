using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Generation.GuardedView.Model;
using ContactTracing.Analyzers.Generation.Redaction;
using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.GuardedView;

/// <summary>The members that the view of a type shows, base types first, and those that it leaves out because nothing proves what they hold.</summary>
internal sealed class ViewedMembers(INamedTypeSymbol type, ClassificationModel classification, bool isRecord)
{
    private readonly CarriedValues _carried = new(type, classification);

    public List<(ISymbol Symbol, ViewedMember Shown)> Shown { get; } = [];

    public List<string> LeftOut { get; } = [];

    /// <summary>Whether code beside the type can read the member of an object at all.</summary>
    public static bool IsShowable(ISymbol member, INamedTypeSymbol type) => member switch
    {
        { IsStatic: true } or { CanBeReferencedByName: false } => false,
        IFieldSymbol { AssociatedSymbol: null, IsConst: false, IsFixedSizeBuffer: false } => IsVisible(member, type),
        IPropertySymbol { IsIndexer: false, GetMethod: { } getter } => IsVisible(getter, type),
        _ => false,
    };

    public void Collect()
    {
        var levels = new Stack<IEnumerable<ISymbol>>();
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            levels.Push(level.GetMembers().Where(m => IsShowable(m, type) && !hidden.Contains(m.Name)).ToList());

            // record.X means the most derived X.
            hidden.UnionWith(level.GetMembers().Where(static m => m is not IMethodSymbol { MethodKind: not MethodKind.Ordinary }).Select(static m => m.Name));
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in levels.SelectMany(static level => level))
        {
            Add(member, names);
        }
    }

    private void Add(ISymbol member, HashSet<string> names)
    {
        var value = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
        if (!MentionsOnlyKnown(value) || (IsPublic(member) && !MentionsOnlyPublic(value)))
        {
            return;
        }

        var shown = CanBeNamed(member, value) ? ShownAs(member, value) : null;
        if (shown is not null && CanBeCalled(shown) && names.Add(shown.ShownName))
        {
            Shown.Add((member, shown));
        }
        else
        {
            LeftOut.Add(member.Name);
        }
    }

    private ViewedMember? ShownAs(ISymbol member, ITypeSymbol value)
    {
        // As a member of this type: a derived type may implement an interface that classifies what its base declares.
        var found = classification.Of(member, type);
        if (found.Verdict == Verdict.Undeclared && !ShowsNoMoreThanItStores(member, value))
        {
            return null;
        }

        var shape = _carried.ShapeOf(value);
        return shape is null ? null : new(
            member.Name,
            AccessibilityOf(member),
            shape.Type,
            shape.Kind,
            CategoryNames.Of(found.HealthCategories | shape.OwnHealth),
            CategoryNames.Of(found.IdentityKinds | shape.OwnIdentity),
            shape.Carried,
            PurposesOf(member),
            found.Verdict == Verdict.Pseudonym,
            shape.Absence == Absence.None && HasMaybeNull(member) ? Absence.MaybeNull : shape.Absence);
    }

    // What is computed may be computed from classified data, and what an override may compute too.
    private bool ShowsNoMoreThanItStores(ISymbol member, ITypeSymbol value) =>
        (member is not IPropertySymbol property || StoredState.IsAutomatic(property))
        && StoredState.IsReadable(member, type)
        && value is not { SpecialType: SpecialType.System_Object } and not { TypeKind: TypeKind.Dynamic }
        && !CarriedValues.MentionsTypeParameter(value);

    // A part is opened with the record around it, so that what its own type says about purposes has to hold for each member.
    private EquatableArray<string>? PurposesOf(ISymbol member)
    {
        var (own, ofType) = (PurposeReader.OfMember(member), PurposeReader.DeclaredBy(type));
        return (own, ofType) switch
        {
            ({ } narrowed, { } all) => narrowed.Where(all.Contains).ToEquatableArray(),
            ({ } narrowed, null) => narrowed,
            (null, { } all) when !isRecord => all,
            _ => null,
        };
    }

    private bool CanBeNamed(ISymbol member, ITypeSymbol value) =>
        !RestrictedUse.Forbids(member, type)
        && member is not IFieldSymbol { RefKind: not RefKind.None }
        && value is { IsRefLikeType: false, TypeKind: not (TypeKind.Pointer or TypeKind.FunctionPointer) };

    private bool CanBeCalled(ViewedMember shown) =>
        !ViewNames.IsOwn(shown.ShownName)
        && shown.ShownName != type.Name + ViewNames.SuffixOf(type)
        && type.TypeParameters.All(p => p.Name != shown.ShownName);

    // While a modifier is being typed: the compiler says once that the member shows a type that fewer can see.
    private static bool MentionsOnlyPublic(ITypeSymbol value) => value switch
    {
        IArrayTypeSymbol array => MentionsOnlyPublic(array.ElementType),
        INamedTypeSymbol named => IsPublic(named) && named.TypeArguments.All(MentionsOnlyPublic),
        _ => true,
    };

    private bool IsPublic(ISymbol member) => AccessibilityOf(member) == "public" && IsPublic(type);

    private static bool IsPublic(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.ContainingType)
        {
            if (level.DeclaredAccessibility != Accessibility.Public)
            {
                return false;
            }
        }

        return true;
    }

    private static bool MentionsOnlyKnown(ITypeSymbol value) => value switch
    {
        { TypeKind: TypeKind.Error } => false,
        IArrayTypeSymbol array => MentionsOnlyKnown(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.All(MentionsOnlyKnown),
        _ => true,
    };

    private static bool IsVisible(ISymbol member, INamedTypeSymbol type) => member.DeclaredAccessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Internal or Accessibility.ProtectedOrInternal => SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, type.ContainingAssembly),
        _ => false,
    };

    private static string AccessibilityOf(ISymbol member) =>
        (member as IPropertySymbol)?.GetMethod is { DeclaredAccessibility: not Accessibility.Public } || member.DeclaredAccessibility != Accessibility.Public
            ? "internal"
            : "public";

    private static bool HasMaybeNull(ISymbol member) => member.GetAttributes().Any(static a => a.AttributeClass?.Name == "MaybeNullAttribute");
}
