namespace LayananPublik.Pengaturan;

/// <summary>BSrE's eSign service in the office's network; empty = none (in simulator mode the stand-in).</summary>
public sealed class BsreOptions
{
    /// <summary>Address of the eSign Client Service, such as http://10.0.0.5 or https://esign.contoh.go.id.</summary>
    public string Alamat { get; set; } = "";

    /// <summary>Basic authentication of the app, not of an official.</summary>
    public string Pengguna { get; set; } = "";

    public string Sandi { get; set; } = "";

    /// <summary>Version of its calls: 1 (/api/sign/pdf) or 2 (/api/v2/sign/pdf).</summary>
    public int Versi { get; set; } = 1;

    /// <summary>Seconds after which an answer counts as unknown; shorter than the two minutes for which a letter is held for its signer.</summary>
    public int TungguDetik { get; set; } = 60;

    internal void Periksa(List<string> salah)
    {
        if (Alamat.Length > 0 && !(Uri.TryCreate(Alamat, UriKind.Absolute, out var u) && u.Scheme is "http" or "https")) salah.Add("Bsre:Alamat: isi alamat lengkap layanan eSign, misalnya https://esign.contoh.go.id, atau kosongkan.");
        if (Alamat.Length > 0 && Pengguna.Length == 0) salah.Add("Bsre:Pengguna: wajib diisi bila Bsre:Alamat terisi.");
        if (Alamat.Length > 0 && Sandi.Length == 0) salah.Add("Bsre:Sandi: wajib diisi bila Bsre:Alamat terisi.");
        if (Versi is not (1 or 2)) salah.Add("Bsre:Versi: isi 1 atau 2.");
        if (TungguDetik is < 5 or > 100) salah.Add("Bsre:TungguDetik: isi 5 sampai 100.");
    }
}
