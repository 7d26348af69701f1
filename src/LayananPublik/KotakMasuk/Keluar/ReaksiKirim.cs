using LayananPublik.WhatsApp;

namespace LayananPublik.KotakMasuk;

/// <summary>What becomes of an outbox row after Meta's refusal: the reactions of <see cref="ErrorTable"/> as states. What must happen beside the row is in <see cref="AkibatGalat"/>.</summary>
static class ReaksiKirim
{
    /// <summary>Meta's code for "unknown error or malformed request".</summary>
    public const int KodeUmum = 1;

    public const int KodePasangan = 131056, KodeTakDisampaikan = 131049, KodeKunciBerubah = 137000, KodeTolakPromosi = 131050;

    static readonly TimeSpan JedaTerlama = TimeSpan.FromMinutes(10), Sabar = TimeSpan.FromDays(1), JedaMeta = TimeSpan.FromHours(24);

    /// <summary>The answer to the call. Null: it broke off without one.</summary>
    public static void LewatJawaban(PesanKeluar k, WhatsAppException? galat, DateTimeOffset kini)
    {
        if (galat is not { Outcome: SendOutcome.NotSent })
        {
            if (galat?.Code == KodeUmum && k.KodeGalat == KodeUmum) k.JadiGagal(GalatMeta.UmumLagi, KodeUmum);
            else k.JadiTidakPasti(galat is null ? GalatMeta.TidakPasti : GalatMeta.Kalimat(galat), galat?.Code);
        }
        else Terapkan(k, galat.Reaction, galat.Wait, GalatMeta.Kalimat(galat), galat.Code, kini);
    }

    /// <summary>A failed status: this try is over for certain, even where the same code as an answer would leave it open.</summary>
    public static void LewatStatus(PesanKeluar k, string kalimat, int? kode, DateTimeOffset kini)
    {
        var baris = ErrorTable.Find(kode);
        if (baris?.Reaction is Reaction.Unknown) k.JadiGagal(GalatMeta.GagalDiMeta(kode), kode);
        else Terapkan(k, baris?.Reaction ?? Reaction.Final, baris?.Wait ?? default, kalimat, kode, kini);
        if (k.Status != StatusKirim.Menunggu) return;
        k.Pesan.LupakanWamid();
        k.LupakanBerangkat();
    }

    /// <summary>An upload may always be repeated: it shows nothing to anybody.</summary>
    public static void LewatUnggahan(PesanKeluar k, WhatsAppException galat, DateTimeOffset kini) =>
        Terapkan(k, galat.Reaction is Reaction.Unknown ? Reaction.Retry : galat.Reaction, galat.Wait, GalatMeta.Kalimat(galat), galat.Code, kini);

    static void Terapkan(PesanKeluar k, Reaction reaksi, TimeSpan tunggu, string kalimat, int? kode, DateTimeOffset kini)
    {
        if (reaksi is Reaction.Template && k.Pesan.Jenis != JenisPesan.Templat) k.Titipkan(kini);
        // The switch holds it back, for as long as it takes; the moment is for nodes that have not looked at the switch yet.
        else if (reaksi is Reaction.Token or Reaction.Account) k.CobaLagi(kalimat, kode, kini + 3 * SakelarKirim.Segar);
        else if (reaksi is not Reaction.Retry || kini - k.Pesan.Urut > Sabar) k.JadiGagal(kalimat, kode, kode == KodeTakDisampaikan ? kini + JedaMeta : null);
        else
        {
            if (kode == KodePasangan) k.KuotaHabis(kini);
            k.CobaLagi(kalimat, kode, kini + Jeda(k.Percobaan, tunggu, kode));
        }
    }

    /// <summary>1, 4, 16 … seconds for one citizen's limit, as Meta asks; otherwise doubling, and never shorter than Meta says.</summary>
    public static TimeSpan Jeda(int percobaan, TimeSpan tunggu, int? kode)
    {
        var n = Math.Clamp(percobaan, 1, 10);
        var tumbuh = TimeSpan.FromSeconds(kode == KodePasangan ? Math.Pow(4, n - 1) : Math.Pow(2, n));
        var jeda = tumbuh > tunggu ? tumbuh : tunggu;
        return jeda < JedaTerlama ? jeda : JedaTerlama;
    }
}
