namespace ContactTracing.Benchmarks.Inputs.Synthetic.Templates;

internal static class UsingsTemplate
{
    public static SourceFile File(string project, Annotations annotations, bool domain) => SourceFile.Of(
        $"{project}/Usings.cs",
        $"""
        global using System.Globalization;
        global using System.Text;
        global using Microsoft.EntityFrameworkCore;
        global using Microsoft.Extensions.Logging;
        global using System.Threading;
        {(domain ? "global using Clinic.Domain;" : "")}
        {annotations.Using}
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;

        """);
}
