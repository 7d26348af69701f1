using LayananPublik.Kepegawaian;

namespace LayananPublik.Shell;

static class JudulPeran
{
    /// <summary>The role as it is said in the office.</summary>
    public static string Judul(this Peran peran) => peran switch
    {
        Peran.Kasi => "Kepala seksi",
        Peran.AdminAduan => "Admin aduan",
        _ => peran.ToString()
    };
}
