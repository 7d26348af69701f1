using LayananPublik.Simulator.Kiriman;

namespace LayananPublik.Simulator.Ingatan;

/// <summary>The memory itself: changed only by applying a Catatan, so that replaying the journal rebuilds it.</summary>
sealed class IsiIngatan(int batasPesan)
{
    readonly Queue<string> urutan = new();
    readonly Dictionary<string, string> pemilik = [];
    readonly Dictionary<string, string> userId = [];

    public Dictionary<string, Ponsel> Ponsel { get; } = [];
    public Dictionary<string, Media> Media { get; } = [];
    public Dictionary<long, Templat> Templat { get; } = [];
    public SortedDictionary<long, KirimanWebhook> Kiriman { get; } = [];
    public bool Langganan { get; private set; } = true;
    public SetelanMeta Setelan { get; private set; } = new();

    /// <summary>Service messages of the newest month only.</summary>
    public LayananBulan Layanan { get; private set; } = new("", 0);

    public int PesanTerakhir { get; private set; }
    public long KirimanTerakhir { get; private set; }

    public Ponsel PonselDari(string nomor)
    {
        if (Ponsel.TryGetValue(nomor, out var ponsel)) return ponsel;
        ponsel = Ponsel[nomor] = new Ponsel(nomor);
        userId[ponsel.UserId] = nomor;
        return ponsel;
    }

    /// <summary>The phone behind a business-scoped user id; an id that was replaced leads nowhere.</summary>
    public Ponsel? PonselDenganUserId(string id) => userId.TryGetValue(id, out var nomor) ? Ponsel[nomor] : null;

    public PesanPonsel? Pesan(string wamid) =>
        pemilik.TryGetValue(wamid, out var nomor) && Ponsel[nomor] is var p && p.Cari(wamid) is >= 0 and var i ? p.Pesan[i] : null;

    public void Terapkan(Catatan catatan)
    {
        switch (catatan)
        {
            case PesanBaru c: Tambah(c.Pesan); break;
            case StatusBaru c: Ubah(c.Wamid, p => p with { Status = c.Status }); break;
            case ReaksiBaru c: Ubah(c.Wamid, p => p with { Reaksi = c.Emoji }); break;
            case MediaBaru c: Media[c.Media.Id] = c.Media; break;
            case MediaHapus c: Media.Remove(c.Id); break;
            case TemplatBaru c: Templat[c.Templat.Id] = c.Templat; break;
            case TemplatHapus c: Templat.Remove(c.Id); break;
            case KirimanBaru c: Kiriman[c.Kiriman.Id] = c.Kiriman; KirimanTerakhir = Math.Max(KirimanTerakhir, c.Kiriman.Id); break;
            case KirimanUsai c: Kiriman.Remove(c.Id); break;
            case Langganan c: Langganan = c.Aktif; break;
            case PesanAntre c: PonselDari(c.Pesan.Nomor).Antrean.Add(c.Pesan); Hitung(c.Pesan); break;
            case AntreHapus c: PonselDari(c.Nomor).Antrean.RemoveAll(p => p.Wamid == c.Wamid); break;
            case PesanDiganti c: Ubah(c.Pesan.Wamid, _ => c.Pesan); break;
            case SaklarBaru c: Setel(PonselDari(c.Nomor), c.Saklar); break;
            case SetelanBaru c: Setelan = c.Setelan; break;
            case LayananBulan c: Layanan = c; break;
        }
    }

    /// <summary>The shortest journal that leads here.</summary>
    public IEnumerable<Catatan> Foto() =>
        [
            new Langganan(Langganan),
            new SetelanBaru(Setelan),
            .. Templat.Values.Select(t => new TemplatBaru(t)),
            .. Media.Values.Select(m => new MediaBaru(m)),
            .. Ponsel.Values.SelectMany(p => p.Pesan).OrderBy(p => p.Id).Select(p => new PesanBaru(p)),
            .. Ponsel.Values.Where(p => p.Saklar != new SaklarPonsel()).Select(p => new SaklarBaru(p.Nomor, p.Saklar)),
            .. Ponsel.Values.SelectMany(p => p.Antrean).Select(p => new PesanAntre(p)),
            .. Kiriman.Values.Select(k => new KirimanBaru(k)),
            Layanan,
        ];

    void Tambah(PesanPonsel pesan)
    {
        var ponsel = PonselDari(pesan.Nomor);
        if (!ponsel.Antrean.Exists(a => a.Wamid == pesan.Wamid)) Hitung(pesan);
        ponsel.Tambah(pesan);
        pemilik[pesan.Wamid] = pesan.Nomor;
        PesanTerakhir = Math.Max(PesanTerakhir, pesan.Id);
        urutan.Enqueue(pesan.Nomor);
        if (urutan.Count > batasPesan) LupakanTertua();
    }

    void Hitung(PesanPonsel pesan)
    {
        if (pesan.Arah == Arah.Keluar && pesan.Bulan is { } bulan) Layanan = new(bulan, bulan == Layanan.Bulan ? Layanan.Jumlah + 1 : 1);
    }

    void LupakanTertua()
    {
        var ponsel = Ponsel[urutan.Dequeue()];
        pemilik.Remove(ponsel.Pesan[0].Wamid);
        ponsel.LupakanTertua();
    }

    void Setel(Ponsel ponsel, SaklarPonsel saklar)
    {
        userId.Remove(ponsel.UserId);
        ponsel.Saklar = saklar;
        userId[ponsel.UserId] = ponsel.Nomor;
    }

    void Ubah(string wamid, Func<PesanPonsel, PesanPonsel> ubah)
    {
        if (!pemilik.TryGetValue(wamid, out var nomor)) return;
        var ponsel = Ponsel[nomor];
        var i = ponsel.Cari(wamid);
        ponsel.Ubah(i, ubah(ponsel.Pesan[i]));
    }
}
