using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>
/// Classes of tests. They read records of invented people in nearly every line, and nobody's need to know is to be shown
/// for those. Known by the attributes of xUnit, NUnit and MSTest, and what derives from them.
/// </summary>
internal static class TestCode
{
    private static readonly ImmutableHashSet<string> Attributes = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "Xunit.FactAttribute",
        "NUnit.Framework.TestAttribute",
        "NUnit.Framework.TestCaseAttribute",
        "NUnit.Framework.TestCaseSourceAttribute",
        "NUnit.Framework.TestFixtureAttribute",
        "NUnit.Framework.TheoryAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestClassAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute");

    /// <summary>Whether the type, what it derives from or a type nested in it declares tests.</summary>
    public static bool Is(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            if (Marks(level) || level.GetMembers().Any(static m => m is IMethodSymbol && Marks(m)))
            {
                return true;
            }
        }

        return type.GetTypeMembers().Any(Is);
    }

    private static bool Marks(ISymbol symbol) => symbol.GetAttributes().Any(static a => IsTest(a.AttributeClass));

    private static bool IsTest(INamedTypeSymbol? attribute)
    {
        for (var level = attribute; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            if (Attributes.Contains(level.FullMetadataName()))
            {
                return true;
            }
        }

        return false;
    }
}
