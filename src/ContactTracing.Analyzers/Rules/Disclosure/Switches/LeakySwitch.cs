using System.Collections.Immutable;

namespace ContactTracing.Analyzers.Rules.Disclosure.Switches;

/// <summary>A member of a library that makes it show data which it keeps to itself otherwise.</summary>
/// <param name="Id">The documentation id of a method (<c>M:</c>) or a property (<c>P:</c>).</param>
/// <param name="Effect">What the library shows then: the sentence <c>CT2006_&lt;effect&gt;</c>.</param>
/// <param name="Parameter">The parameter that opens the switch; null for a property, and for a method that opens it by being called.</param>
/// <param name="Flags">The members of the enum that open it; empty when its value is a boolean.</param>
internal sealed record LeakySwitch(string Id, string Effect, string? Parameter, ImmutableArray<string> Flags)
{
    /// <summary>The simple name, of the type for a constructor, by which a use is recognised before its documentation id is built.</summary>
    public string Name { get; } = NameOf(Id);

    /// <summary>The metadata name of the type that declares the member.</summary>
    public string TypeName { get; } = TypeNameOf(Id);

    /// <summary>Whether a boolean opens it, so that a check can stand in its place.</summary>
    public bool IsBoolean => Flags.IsEmpty && (Parameter is not null || Id[0] == 'P');

    private static string TypeNameOf(string id)
    {
        var path = PathOf(id);
        return path.Substring(2, path.LastIndexOf('.') - 2);
    }

    private static string PathOf(string id)
    {
        var parameters = id.IndexOf('(');
        return parameters < 0 ? id : id.Substring(0, parameters);
    }

    private static string NameOf(string id)
    {
        var path = PathOf(id).Replace(".#ctor", string.Empty);
        var name = path.Substring(path.LastIndexOf('.') + 1);
        var arity = name.IndexOf('`');
        return arity < 0 ? name : name.Substring(0, arity);
    }
}
