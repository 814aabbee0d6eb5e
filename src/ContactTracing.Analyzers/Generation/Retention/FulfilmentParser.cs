using ContactTracing.Analyzers.Generation.Retention.Model;
using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>Finds the member that <c>DeleteWhen</c> names, and how it says that the purpose of a record is fulfilled.</summary>
internal static class FulfilmentParser
{
    /// <summary>False when the member cannot serve (CT9001) or is missing (CT9002): emitted code would keep records too long.</summary>
    public static bool TryParse(INamedTypeSymbol type, string? deleteWhen, RetentionReport report, out FulfilmentModel? fulfilment)
    {
        fulfilment = null;
        if (deleteWhen is null)
        {
            return true;
        }

        if (Find(type, deleteWhen) is not { } member || MemberParser.TypeOf(member) is not { } memberType)
        {
            // CT9002 says so at the argument, on interfaces and assemblies too.
            return false;
        }

        if (memberType.TypeKind == TypeKind.Error || !MemberParser.IsComplete(member))
        {
            return false;
        }

        if (member.IsStatic || IsAnchor(type, member) || !MemberParser.IsReadable(member) || KindOf(memberType) is not { } kind)
        {
            report.CannotGenerate(GenerationCause.DeleteWhenUnsupported, type, type.Name, deleteWhen);
            return false;
        }

        if (RestrictedUse.Forbids(member, type))
        {
            report.CannotGenerate(GenerationCause.DeleteWhenForbidden, type, type.Name, deleteWhen);
            return false;
        }

        if (MemberParser.Parse(type, member) is not { } model)
        {
            report.CannotGenerate(GenerationCause.DeleteWhenInvisible, type, type.Name, deleteWhen);
            return false;
        }

        fulfilment = new(model, kind);
        return true;
    }

    /// <summary>The property or field of that name, own or inherited; null when there is none.</summary>
    public static ISymbol? Find(INamedTypeSymbol type, string name)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (Declared(level) is { } member)
            {
                return member;
            }
        }

        return type.AllInterfaces.Select(Declared).FirstOrDefault(static m => m is not null);

        ISymbol? Declared(INamedTypeSymbol declarer) =>
            declarer.GetMembers(name).FirstOrDefault(static m => m is IPropertySymbol or IFieldSymbol);
    }

    // The anchor is always set, too.
    private static bool IsAnchor(INamedTypeSymbol type, ISymbol member) =>
        RetentionAnchors.Of(type).Contains(member, SymbolEqualityComparer.Default);

    // A reference that is declared never to be null is always set: every record would be deleted at once.
    private static bool MayBeNull(ITypeSymbol type) =>
        type is { IsReferenceType: true, NullableAnnotation: not NullableAnnotation.NotAnnotated };

    private static FulfilmentKind? KindOf(ITypeSymbol type)
    {
        var argument = TimeTypes.NullableArgument(type);
        return type switch
        {
            { SpecialType: SpecialType.System_Boolean } => FulfilmentKind.Flag,
            _ when argument?.SpecialType == SpecialType.System_Boolean => FulfilmentKind.NullableFlag,
            _ when TimeTypes.IsInstant(type) => FulfilmentKind.Instant,
            _ when argument is not null && TimeTypes.IsInstant(argument) => FulfilmentKind.NullableInstant,
            _ when TimeTypes.IsDate(type) => FulfilmentKind.Date,
            _ when argument is not null && TimeTypes.IsDate(argument) => FulfilmentKind.NullableDate,
            _ when argument is not null || MayBeNull(type) => FulfilmentKind.Presence,
            _ => null,
        };
    }
}
