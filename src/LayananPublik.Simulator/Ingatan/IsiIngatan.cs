using LayananPublik.Simulator.Kiriman;

namespace LayananPublik.Simulator.Ingatan;

/// <summary>The memory itself: changed only by applying a Catatan, so that replaying the journal rebuilds it.</summary>
sealed class IsiIngatan(int batasPesan)
{
    readonly Queue<string> urutan = new();
    readonly Dictionary<string, string> pemilik = [];

    public Dictionary<string, Ponsel> Ponsel { get; } = [];
    public Dictionary<string, Media> Media { get; } = [];
    public Dictionary<long, Templat> Templat { get; } = [];
    public SortedDictionary<long, KirimanWebhook> Kiriman { get; } = [];
    public bool Langganan { get; private set; } = true;
    public int PesanTerakhir { get; private set; }
    public long KirimanTerakhir { get; private set; }

    public Ponsel PonselDari(string nomor) =>
        Ponsel.TryGetValue(nomor, out var ponsel) ? ponsel : Ponsel[nomor] = new Ponsel(nomor);

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
        }
    }

    /// <summary>The shortest journal that leads here.</summary>
    public IEnumerable<Catatan> Foto() =>
        [
            new Langganan(Langganan),
            .. Templat.Values.Select(t => new TemplatBaru(t)),
            .. Media.Values.Select(m => new MediaBaru(m)),
            .. Ponsel.Values.SelectMany(p => p.Pesan).OrderBy(p => p.Id).Select(p => new PesanBaru(p)),
            .. Kiriman.Values.Select(k => new KirimanBaru(k)),
        ];

    void Tambah(PesanPonsel pesan)
    {
        PonselDari(pesan.Nomor).Tambah(pesan);
        pemilik[pesan.Wamid] = pesan.Nomor;
        PesanTerakhir = Math.Max(PesanTerakhir, pesan.Id);
        urutan.Enqueue(pesan.Nomor);
        if (urutan.Count > batasPesan) LupakanTertua();
    }

    void LupakanTertua()
    {
        var ponsel = Ponsel[urutan.Dequeue()];
        pemilik.Remove(ponsel.Pesan[0].Wamid);
        ponsel.Pesan.RemoveAt(0);
    }

    void Ubah(string wamid, Func<PesanPonsel, PesanPonsel> ubah)
    {
        if (!pemilik.TryGetValue(wamid, out var nomor)) return;
        var daftar = Ponsel[nomor].Pesan;
        var i = Ponsel[nomor].Cari(wamid);
        daftar[i] = ubah(daftar[i]);
    }
}
