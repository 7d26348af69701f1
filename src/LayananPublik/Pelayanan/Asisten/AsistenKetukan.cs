namespace LayananPublik.Pelayanan;

// Buttons and list rows; also those on bubbles that are days old.
public sealed partial class Asisten
{
    async Task KetukanAsync(Obrolan o, string id, CancellationToken ct)
    {
        if (!Melayani(o) && id != "PETUGAS") o.Ingat(Mandiri, "ya");
        var (apa, tentang) = id.Split(':', 2) is [var kiri, var kanan] ? (kiri, kanan) : (id, "");
        if (o.Alur.FirstOrDefault(a => a.Awalan == apa) is { } alur && await alur.JawabAsync(o, ct)) return;
        switch (apa)
        {
            case "MENU": Menu.Utama(o); break;
            case "L": await Menu.KartuAsync(o, tentang, ct); break;
            case MenuPaket.Id when int.TryParse(tentang, out var halaman): MenuPaket.Daftar(o, halaman); break;
            case "AJUKAN": await pengajuan.MulaiAsync(o, tentang, ganti: false, ct); break;
            case "GANTI": await pengajuan.MulaiAsync(o, tentang, ganti: true, ct); break;
            case "UNTUK" or "ORANG" or "WKL" or "PGM" or "PGT" or "KBR": await pengajuan.KetukWakilAsync(o, apa, tentang, ct); break;
            case "PIL" when await o.PermohonanAsync(ct) is { } p && Pengajuan.IniDraf(p) && tentang.Split(':') is [var nama, var nomor]: await pengajuan.JawabAsync(o, p, nama, nomor, ct); break;
            case "TAUTAN": await MintaTautan.KirimAsync(o, await o.PermohonanAsync(ct), ct); break;
            case "DOK" when await o.PermohonanAsync(ct) is { } p && Pengajuan.IniDraf(p) && tentang.Split(':') is [var foto, var dok] && int.TryParse(foto, out var berkasId): pengajuan.JawabJenis(o, p, berkasId, dok); break;
            case "LANJUT" or "KIRIM" or "UBAH" or "BATAL" or "HAPUS" or "LANJUTKAN" when int.TryParse(tentang, out var nomorPermohonan): await TombolPengajuanAsync(o, apa, nomorPermohonan, ct); break;
            default: await BarisMenuAsync(o, id, ct); break;
        }
    }

    static async Task BarisMenuAsync(Obrolan o, string id, CancellationToken ct)
    {
        if (id == "STATUS") await StatusPermohonan.JawabAsync(o, ct);
        else if (id == "PETUGAS") await Menu.PetugasAsync(o, ct);
        else await Menu.BarisAsync(o, id, ct);
    }

    async Task TombolPengajuanAsync(Obrolan o, string apa, int id, CancellationToken ct)
    {
        if (await o.MilikWargaAsync(id, ct) is not { } p)
        {
            Menu.Utama(o);
            return;
        }
        // A button on an old bubble: the application has been sent or cancelled since.
        if (!Pengajuan.IniDraf(p))
        {
            o.Jawab(p.Nomor is null ? Sajian.Tombol("Pengajuan itu sudah dibatalkan.", Kalimat.LihatMenu) : await StatusPermohonan.SatuAsync(o, p, ct));
            return;
        }
        o.Sesi.Untuk(p);
        switch (apa)
        {
            case "KIRIM": await pengajuan.KirimAsync(o, p, ct); break;
            case "LANJUT": Pengajuan.TanpaOpsional(o, p); break;
            case "UBAH": Pengajuan.MintaUbah(o, p); break;
            case "BATAL": Pengajuan.MintaBatal(o, p); break;
            case "HAPUS": pengajuan.Hapus(o, p); break;
            default: Pengajuan.Lanjutkan(o, p); break;
        }
    }
}
