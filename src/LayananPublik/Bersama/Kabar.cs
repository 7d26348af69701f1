namespace LayananPublik.Bersama;

/// <summary>An event row for every node: something under <see cref="Topik"/> changed. It holds an id only; who reads on does so with their own rights.</summary>
public sealed class Kabar
{
    Kabar() { }

    public long Id { get; private set; }

    public string Topik { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    public static Kabar Tentang(string topik, DateTimeOffset pada) => new() { Topik = topik, Pada = pada };
}

/// <summary>Names of what screens can follow.</summary>
public static class Topik
{
    /// <summary>Any conversation changed: lists re-read.</summary>
    public const string Percakapan = "percakapan";

    /// <summary>Any request changed: the queue re-reads.</summary>
    public const string Permohonan = "permohonan";

    /// <summary>Any letter changed.</summary>
    public const string Surat = "surat";

    /// <summary>Units, officials, hours, numbers, accounts or catalogue changed.</summary>
    public const string Kantor = "kantor";

    /// <summary>Outgoing messages failed, became unknown or were settled; the switch was turned; news about the account came.</summary>
    public const string Keluar = "keluar";

    /// <summary>Something changed that may raise or end an alarm.</summary>
    public const string Peringatan = "peringatan";

    /// <summary>A file was fetched, refused, held back or released.</summary>
    public const string Berkas = "berkas";

    /// <summary>The dashboard's figures changed.</summary>
    public const string Dasbor = "dasbor";

    /// <summary>Saved views or labels changed.</summary>
    public const string Tampilan = "tampilan";

    /// <summary>Colleagues came, went, opened a conversation, write, or went on a break.</summary>
    public const string Hadir = "hadir";

    /// <summary>Appointments, the waiting list, closed days or schedules changed.</summary>
    public const string Janji = "janji";

    /// <summary>Any complaint changed.</summary>
    public const string Aduan = "aduan";

    /// <summary>What everybody may read of complaints changed.</summary>
    public const string AduanTerbit = "aduanterbit";

    /// <summary>The queue of the day changed: a number was taken, called, finished.</summary>
    public const string Antrean = "antrean";

    public static string SatuPercakapan(int id) => $"percakapan/{id}";

    public static string SatuPermohonan(int id) => $"permohonan/{id}";

    public static string SatuJanji(int id) => $"janji/{id}";

    public static string SatuAduan(int id) => $"aduan/{id}";

    /// <summary>The queue of one service point.</summary>
    public static string SatuAntrean(int unitId) => $"antrean/{unitId}";
}
