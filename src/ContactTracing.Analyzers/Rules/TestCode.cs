using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules;

/// <summary>
/// What is code of tests: the one answer that all rules give. It works on invented people, so nobody's need to know is to be shown for
/// them, and nothing of them has to be audited, purged or hidden.
/// </summary>
internal static class TestCode
{
    private static readonly ImmutableHashSet<string> Frameworks = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core");

    private static readonly ImmutableHashSet<string> Attributes = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "Xunit.FactAttribute",
        "NUnit.Framework.TestAttribute",
        "NUnit.Framework.TestCaseAttribute",
        "NUnit.Framework.TestCaseSourceAttribute",
        "NUnit.Framework.TestFixtureAttribute",
        "NUnit.Framework.TheoryAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestClassAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute",
        "TUnit.Core.TestAttribute");

    /// <summary>
    /// Whether the project is one of tests: it references a test framework. For rules about what a program is set up to do; those about
    /// reads ask <see cref="Is"/>, because a reference that strayed into a program must not switch them off for all of it.
    /// </summary>
    public static bool IsProject(Compilation compilation) => compilation.ReferencedAssemblyNames.Any(static a => Frameworks.Contains(a.Name));

    /// <summary>Whether the type, what it derives from or a type nested in it declares tests, with the attributes of xUnit, NUnit, MSTest or TUnit.</summary>
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

    /// <summary>Whether a member, or the type that it is, stands in a class of tests.</summary>
    public static bool Includes(ISymbol place)
    {
        for (var type = place as INamedTypeSymbol ?? place.ContainingType; type is not null; type = type.ContainingType)
        {
            if (Is(type))
            {
                return true;
            }
        }

        return false;
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
