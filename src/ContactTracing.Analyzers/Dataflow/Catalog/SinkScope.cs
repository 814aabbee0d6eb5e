namespace ContactTracing.Analyzers.Dataflow.Catalog;

/// <summary>Which values of a use of a sink are disclosed.</summary>
internal enum SinkScope
{
    /// <summary>Arguments of the call, or the value that is set.</summary>
    Arguments,

    /// <summary>Arguments of any call on, and of any index set into, the value of the property.</summary>
    Contents,

    /// <summary>Arguments of a call of the delegate that the method returns.</summary>
    ReturnedDelegate,

    /// <summary>Arguments of every constructor of the type and of the types that derive from it.</summary>
    Construction,
}
